package com.kundresa.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A real PostgreSQL as a child process, as durable as in production: the test library's {@code -F}
 * and {@code synchronous_commit=off} are taken back. The process would outlive a killed parent; the
 * next start in the same folder ends it.
 */
public final class Postgres implements Store {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final EmbeddedPostgres server;
    private final Path folder;

    private Postgres(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Starts the server on the data in this folder, and makes sure of the role {@code kundresa} and
     * of one database per service.
     */
    public static Postgres start(Path folder, Path binaries, int port) {
        requireUnshareForRoot();
        endLeftOver(folder);
        try {
            Files.createDirectories(folder);
            var server = builder(folder, binaries, port).start();
            Databases.create(server.getPostgresDatabase());
            return new Postgres(server, folder);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StackFailure(
                    "PostgreSQL cannot start on port %d; see %s: %s"
                            .formatted(port, folder.resolve("postgres.log"), e.getMessage()),
                    e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path binaries, int port) {
        var log = ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(dataFolder(folder))
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .setServerConfig("listen_addresses", Ports.HOST)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setErrorRedirector(log)
                .setOutputRedirector(log);
    }

    private static Path dataFolder(Path folder) {
        return folder.resolve("data").toAbsolutePath();
    }

    private static void requireUnshareForRoot() {
        if (System.getProperty("user.name").equals("root") && isLinux() && !canUnshare()) {
            throw new StackFailure(
                    "PostgreSQL does not run as root: install `unshare` (package util-linux) and allow"
                            + " user namespaces, or run as another user.");
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean canUnshare() {
        try {
            return Programs.onPath("unshare").isPresent()
                    && new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the server that an earlier, killed run left behind in this folder. */
    static void endLeftOver(Path folder) {
        leftOver(dataFolder(folder)).ifPresent(Postgres::endFast);
    }

    private static Optional<ProcessHandle> leftOver(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            var pid = Long.parseLong(lines.get(0).strip());
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return PidFile.living(pid, started);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException noneLeft) {
            return Optional.empty();
        }
    }

    /** INT asks PostgreSQL for a fast stop: open connections are closed, nothing is lost. */
    private static void endFast(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
        } catch (IOException e) {
            throw new StackFailure("Cannot end the left-over PostgreSQL " + postmaster.pid(), e);
        }
        if (!PidFile.endedWithin(postmaster, Duration.ofSeconds(30))) {
            PidFile.end(postmaster, Duration.ofSeconds(5));
        }
    }

    @Override
    public String address() {
        return "postgresql://" + Ports.HOST + ":" + server.getPort();
    }

    /** The address of the database of one service. */
    public String address(String database) {
        return address() + "/" + database;
    }

    @Override
    public void close() {
        try {
            server.close();
            endLeftOver(folder); // the library waits five seconds only
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL did not stop cleanly: " + e.getMessage(), e);
        }
    }
}
