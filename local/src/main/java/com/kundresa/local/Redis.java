package com.kundresa.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

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
        unpack(folder);
        writeConfiguration(folder, port);
        var command = List.of(executable(folder).toString(), "redis.conf");
        return new Redis(ServerProcess.start(NAME, folder, command, () -> answers(port)), port);
    }

    /** Ends the server that an earlier, killed run left behind in this folder. */
    static void endLeftOver(Path folder) {
        ServerProcess.endLeftOver(NAME, folder);
    }

    /**
     * Unpacks the server into this folder. To be called before other processes are started: one
     * that is just being started may hold the new file open, and Linux then refuses to run it.
     */
    static void unpack(Path folder) {
        if (Files.isExecutable(executable(folder))) {
            return;
        }
        try {
            var aside = Files.createDirectories(folder.resolve("unpacking"));
            var unpacked = ExecutableProvider.newJarResourceProvider(aside.toFile()).get();
            Files.createDirectories(executable(folder).getParent());
            Files.move(unpacked.toPath(), executable(folder), StandardCopyOption.REPLACE_EXISTING);
            Files.delete(aside);
        } catch (IOException e) {
            throw new StackFailure("Redis cannot be unpacked into " + folder + ".", e);
        }
    }

    private static Path executable(Path folder) {
        var name =
                ExecutableProvider.newProvidedVersionsMap()
                        .get(OsArchitecture.detectOSandArchitecture());
        if (name == null) {
            throw new StackFailure(
                    "No Redis comes along for this machine: start one and set REDIS_URL.");
        }
        return folder.resolve("bin").resolve(Path.of(name).getFileName()).toAbsolutePath();
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
