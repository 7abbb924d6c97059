package com.kundresa.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The stores of one suite, started together in this process on data under one folder. Kafka's
 * topics and PostgreSQL's databases are there when {@link #start} returns.
 */
public final class LocalStack implements AutoCloseable {

    /** The stores, in the order in which they are started and listed. */
    public enum Part {
        KAFKA,
        POSTGRES,
        REDIS,
        MONGODB;

        /** The name as a person writes it in lower case. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Told of each store as it becomes ready, from several threads. */
    @FunctionalInterface
    public interface Progress {
        void ready(Part part, Duration after);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Map<Part, Store> stores;

    private LocalStack(Map<Part, Store> stores) {
        this.stores = stores;
    }

    /** Starts all four stores on free ports. */
    public static LocalStack start(Path folder) {
        var ports = Ports.free(Part.values().length);
        var plan = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            plan.put(part, ports.get(part.ordinal()));
        }
        return start(folder, binaries(), plan, (part, after) -> {});
    }

    /** Where tests unpack PostgreSQL, once for all of them. */
    static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "kundresa-postgres-binaries");
    }

    /**
     * Starts the planned stores at the same time; ends all of them when one fails.
     *
     * @param folder holds one folder per store
     * @param binaries where PostgreSQL is unpacked
     * @param ports the wanted stores with their ports
     */
    public static LocalStack start(
            Path folder, Path binaries, Map<Part, Integer> ports, Progress progress) {
        createFolder(folder);
        createFolder(binaries);
        if (ports.containsKey(Part.REDIS)) {
            Redis.unpack(folder.resolve(Part.REDIS.word()));
        }
        var stores = new EnumMap<Part, Store>(Part.class);
        StackFailure failure = null;
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var starting = new EnumMap<Part, Future<Store>>(Part.class);
            ports.forEach((part, port) ->
                    starting.put(
                            part, threads.submit(timed(part, folder, binaries, port, progress))));
            for (var part : starting.entrySet()) {
                try {
                    stores.put(part.getKey(), part.getValue().get());
                } catch (ExecutionException e) {
                    failure = failure == null ? failure(part.getKey(), e.getCause()) : failure;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    failure = new StackFailure("Interrupted while the stores started.", e);
                }
            }
        }
        var stack = new LocalStack(stores);
        if (failure != null) {
            stack.close();
            throw failure;
        }
        return stack;
    }

    private static Callable<Store> timed(
            Part part, Path folder, Path binaries, int port, Progress progress) {
        return () -> {
            var begin = System.nanoTime();
            var store = start(part, folder.resolve(part.word()), binaries, port);
            progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
            return store;
        };
    }

    private static Store start(Part part, Path folder, Path binaries, int port) {
        return switch (part) {
            case KAFKA -> {
                var broker = Broker.start(folder, port);
                Topics.create(broker.address(), PATIENCE);
                yield broker;
            }
            case POSTGRES -> Postgres.start(folder, binaries, port);
            case REDIS -> Redis.start(folder, port);
            case MONGODB -> mongo(folder, port);
        };
    }

    private static Store mongo(Path folder, int port) {
        var installed = Programs.onPath("mongod");
        return installed.isPresent()
                ? Mongod.start(installed.get(), folder.resolve("mongod"), port)
                : Mongo.start(folder, port);
    }

    /** Ends the servers that an earlier, killed run left behind on the data in this folder. */
    public static void endLeftOvers(Path folder) {
        Mongod.endLeftOver(folder.resolve(Part.MONGODB.word()).resolve("mongod"));
        Redis.endLeftOver(folder.resolve(Part.REDIS.word()));
        Postgres.endLeftOver(folder.resolve(Part.POSTGRES.word()));
    }

    private static StackFailure failure(Part part, @Nullable Throwable cause) {
        return cause instanceof StackFailure known
                ? known
                : new StackFailure(part.word() + " did not start: " + cause, cause);
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The address of a store that this stack started. */
    public String address(Part part) {
        var store = stores.get(part);
        if (store == null) {
            throw new IllegalArgumentException(part.word() + " is not part of this stack");
        }
        return store.address();
    }

    /** Ends the stores in reverse order; goes on when one does not end cleanly, then says so. */
    @Override
    public void close() {
        var failures = new ArrayList<RuntimeException>();
        for (var store : List.copyOf(stores.values()).reversed()) {
            try {
                store.close();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        stores.clear();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
