package com.kundresa.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A store's server as a child process. It would outlive a killed parent, so its id is kept in a
 * file in its folder, and the next start there ends it.
 */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name;
    private final Path folder;
    private final Process process;

    private ServerProcess(String name, Path folder, Process process) {
        this.name = name;
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts the command in the folder and returns when the server answers.
     *
     * @param answers asks the server once
     */
    static ServerProcess start(
            String name, Path folder, List<String> command, BooleanSupplier answers) {
        var server = launch(name, folder, command);
        server.awaitAnswer(answers);
        return server;
    }

    private static ServerProcess launch(String name, Path folder, List<String> command) {
        try {
            var process =
                    new ProcessBuilder(Programs.detached(command))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log(name, folder).toFile())
                            .start();
            pidFile(name, folder).remember(process.toHandle());
            return new ServerProcess(name, folder, process);
        } catch (IOException e) {
            throw new StackFailure(
                    "%s cannot start in %s: %s".formatted(name, folder, e.getMessage()), e);
        }
    }

    /** Makes the folder, and ends the server that an earlier, killed run left behind in it. */
    static void prepare(String name, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
        endLeftOver(name, folder);
    }

    static void endLeftOver(String name, Path folder) {
        pidFile(name, folder).end(Duration.ofSeconds(10));
    }

    private static PidFile pidFile(String name, Path folder) {
        return new PidFile(folder.resolve(name + ".pid"));
    }

    private static Path log(String name, Path folder) {
        return folder.resolve(name + ".log");
    }

    private void awaitAnswer(BooleanSupplier answers) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new StackFailure(
                        "%s does not start; see %s.".formatted(name, log(name, folder)));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        PidFile.end(process.toHandle(), Duration.ofSeconds(15));
        pidFile(name, folder).forget();
    }
}
