package com.kundresa.e2e;

import com.kundresa.local.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The Node clients in exactly the versions of their lock file. */
final class NodeModules {
    static final String ABSENT =
            "No Node on the PATH, or no way to npm's registry (target/logs/npm.log): the Node clients are"
                    + " not tried. Install the packages nodejs and npm to try them.";

    private static final Path FOLDER = Root.module().resolve("clients/node");
    private static final Path INSTALLED = FOLDER.resolve("node_modules/.package-lock.json");
    private static final List<String> INSTALL =
            List.of(
                    "npm",
                    "ci",
                    "--prefer-offline",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--no-update-notifier");

    private NodeModules() {}

    /** What npm says where it cannot reach its registry, which is no fault of what is tested. */
    private static final Pattern UNREACHABLE =
            Pattern.compile(
                    "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH");

    /**
     * Whether Node is here and the clients could be installed, unless they are there already.
     *
     * @throws AssertionError where the registry answers and the clients still do not come
     */
    static synchronized boolean areHere() {
        if (Programs.onPath("node").isEmpty() || Programs.onPath("npm").isEmpty()) {
            return false;
        }
        return upToDate() || install();
    }

    /** A file of an installed package. */
    static Path file(String path) {
        return FOLDER.resolve("node_modules").resolve(path);
    }

    private static boolean upToDate() {
        try {
            return Files.exists(INSTALLED)
                    && Files.getLastModifiedTime(INSTALLED)
                                    .compareTo(
                                            Files.getLastModifiedTime(
                                                    FOLDER.resolve("package-lock.json")))
                            >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean install() {
        try {
            var log =
                    Files.createDirectories(Root.module().resolve("target/logs"))
                            .resolve("npm.log");
            var process =
                    new ProcessBuilder(INSTALL)
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                var said = Files.readString(log);
                if (UNREACHABLE.matcher(said).find()) {
                    return false;
                }
                throw new AssertionError("npm ci failed:\n" + said);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
