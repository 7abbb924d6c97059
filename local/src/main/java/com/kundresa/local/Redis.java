package com.kundresa.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis server as a child process, with an append-only file. The process would outlive a killed
 * parent, so its id is kept in a file, and the next start in the same folder ends it.
 */
public final class Redis implements Store {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final PidFile pidFile;
    private final int port;

    private Redis(Process process, PidFile pidFile, int port) {
        this.process = process;
        this.pidFile = pidFile;
        this.port = port;
    }

    /** Starts the server on the data in this folder and returns when it answers. */
    public static Redis start(Path folder, int port) {
        endLeftOver(folder);
        try {
            Files.createDirectories(folder);
            var process =
                    new ProcessBuilder(executable(folder).toString(), "redis.conf")
                            .directory(writeConfiguration(folder, port).toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("redis.log").toFile())
                            .start();
            var pidFile = pidFile(folder);
            pidFile.remember(process.toHandle());
            var redis = new Redis(process, pidFile, port);
            redis.awaitAnswer(folder);
            return redis;
        } catch (IOException e) {
            throw new StackFailure("Redis cannot start in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Ends the server that an earlier, killed run left behind in this folder. */
    static void endLeftOver(Path folder) {
        pidFile(folder).end(Duration.ofSeconds(10));
    }

    private static PidFile pidFile(Path folder) {
        return new PidFile(folder.resolve("redis.pid"));
    }

    private static Path executable(Path folder) throws IOException {
        var binaries = Files.createDirectories(folder.resolve("bin"));
        return ExecutableProvider.newJarResourceProvider(binaries.toFile())
                .get()
                .toPath()
                .toAbsolutePath();
    }

    private static Path writeConfiguration(Path folder, int port) throws IOException {
        Files.writeString(
                folder.resolve("redis.conf"),
                """
                bind %s
                port %d
                dir .
                save ""
                appendonly yes
                appendfsync everysec
                daemonize no
                """
                        .formatted(Ports.HOST, port));
        return folder;
    }

    private void awaitAnswer(Path folder) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new StackFailure(
                        "Redis does not start on port %d; see %s."
                                .formatted(port, folder.resolve("redis.log")));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port), 500);
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String address() {
        return "redis://" + Ports.HOST + ":" + port;
    }

    /** The process of the server. */
    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        PidFile.end(process.toHandle(), Duration.ofSeconds(15));
        pidFile.forget();
    }
}
