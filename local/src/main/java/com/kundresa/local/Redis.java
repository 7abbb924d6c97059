package com.kundresa.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A Redis server as a child process, with an append-only file. */
public final class Redis implements Store {

    private static final String NAME = "redis";

    private final ServerProcess server;
    private final int port;

    private Redis(ServerProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts the server on the data in this folder and returns when it answers. */
    public static Redis start(Path folder, int port) {
        ServerProcess.prepare(NAME, folder);
        writeConfiguration(folder, port);
        var command = List.of(executable(folder), "redis.conf");
        return new Redis(ServerProcess.start(NAME, folder, command, () -> answers(port)), port);
    }

    /** Ends the server that an earlier, killed run left behind in this folder. */
    static void endLeftOver(Path folder) {
        ServerProcess.endLeftOver(NAME, folder);
    }

    private static String executable(Path folder) {
        try {
            var binaries = Files.createDirectories(folder.resolve("bin"));
            return ExecutableProvider.newJarResourceProvider(binaries.toFile())
                    .get()
                    .getAbsolutePath();
        } catch (IOException e) {
            throw new StackFailure("Redis cannot be unpacked into " + folder + ".", e);
        }
    }

    private static void writeConfiguration(Path folder, int port) {
        var configuration =
                """
                bind %s
                port %d
                dir .
                save ""
                appendonly yes
                appendfsync everysec
                daemonize no
                """
                        .formatted(Ports.HOST, port);
        try {
            Files.writeString(folder.resolve("redis.conf"), configuration);
        } catch (IOException e) {
            throw new StackFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean answers(int port) {
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

    @Override
    public void close() {
        server.close();
    }
}
