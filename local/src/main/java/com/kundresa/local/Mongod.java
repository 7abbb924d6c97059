package com.kundresa.local;

import java.nio.file.Path;
import java.util.List;

/** A real MongoDB as a child process, where {@code mongod} is installed. */
public final class Mongod implements Store {

    private static final String NAME = "mongod";

    private final ServerProcess server;
    private final int port;

    private Mongod(ServerProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts this {@code mongod} on the data in this folder and returns when it listens. */
    public static Mongod start(Path executable, Path folder, int port) {
        ServerProcess.prepare(NAME, folder);
        var command =
                List.of(
                        executable.toString(),
                        "--dbpath",
                        ".",
                        "--bind_ip",
                        Ports.HOST,
                        "--port",
                        Integer.toString(port));
        return new Mongod(
                ServerProcess.start(NAME, folder, command, () -> Ports.answers(Ports.HOST, port)),
                port);
    }

    /** Ends the server that an earlier, killed run left behind in this folder. */
    static void endLeftOver(Path folder) {
        ServerProcess.endLeftOver(NAME, folder);
    }

    @Override
    public String address() {
        return "mongodb://" + Ports.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.close();
    }
}
