package com.kundresa.e2e;

import com.kundresa.local.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Node clients in exactly the versions of their lock file. */
final class NodeModules {
    static final String ABSENT =
            "No Node on the PATH: the Node clients are not tried. Install the packages nodejs and"
                    + " npm to try them.";

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

    /** Whether Node is here; if so, installs the clients unless they are there already. */
    static synchronized boolean areHere() {
        if (Programs.onPath("node").isEmpty() || Programs.onPath("npm").isEmpty()) {
            return false;
        }
        if (!upToDate()) {
            install();
        }
        return true;
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

    private static void install() {
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
                throw new AssertionError("npm ci failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
