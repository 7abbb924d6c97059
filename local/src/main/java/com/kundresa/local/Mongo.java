package com.kundresa.local;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server of the MongoDB protocol in this process, which keeps its documents in one file. What
 * counts as written is on disk after at most {@value #AUTO_COMMIT_MILLIS} ms. It finds documents
 * quickly by {@code _id} only; where a real {@code mongod} is installed, {@link Mongod} serves
 * instead.
 */
public final class Mongo implements Store {

    private static final int AUTO_COMMIT_MILLIS = 50;

    private final MongoServer server;
    private final int port;

    private Mongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts the server on the data in this folder. */
    public static Mongo start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackFailure("MongoDB cannot write to " + folder + ".", e);
        }
        var documents = DocumentFile.open(folder.resolve("documents-3.mv"));
        documents.setAutoCommitDelay(AUTO_COMMIT_MILLIS);
        var server = new MongoServer(new H2Backend(documents));
        server.bind(Ports.HOST, port);
        return new Mongo(server, port);
    }

    @Override
    public String address() {
        return "mongodb://" + Ports.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
