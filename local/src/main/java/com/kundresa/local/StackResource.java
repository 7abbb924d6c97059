package com.kundresa.local;

import com.kundresa.local.LocalStack.Part;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The local stack for Quarkus tests: started once per JVM, on free ports and with empty data under
 * {@code target/}, and ended with the JVM. The init argument {@code database} names the PostgreSQL
 * database of the service under test ({@code profile} by default).
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    /** The system property with the running stack's settings: text, as class loaders differ. */
    private static final String SETTINGS = "kundresa.test-stack";

    private static final int ATTEMPTS = 3;

    private String database = "profile";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(shared());
        settings.put("POSTGRES_URL", settings.get("POSTGRES_URL") + "/" + database);
        return settings;
    }

    /** Nothing: other tests of this JVM go on with the same stack. */
    @Override
    public void stop() {}

    /**
     * The settings of the stack of this JVM, which is started if need be; {@code POSTGRES_URL}
     * comes without a database.
     */
    public static Map<String, String> shared() {
        synchronized (System.getProperties()) {
            var known = System.getProperty(SETTINGS);
            return known == null ? startAndShare() : read(known);
        }
    }

    private static Map<String, String> startAndShare() {
        var settings = startForThisJvm();
        var lines = settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue());
        System.setProperty(SETTINGS, String.join("\n", lines.toList()));
        return settings;
    }

    private static Map<String, String> read(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words[1]));
    }

    private static Map<String, String> startForThisJvm() {
        var folder = newFolder();
        var stores = startStores(folder, ATTEMPTS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stores.process(), folder)));
        var keys = DevelopmentKeys.in(folder.resolve("keys"));
        System.setProperty(
                DevelopmentKeys.FOLDER_PROPERTY,
                folder.resolve("keys").toAbsolutePath().toString());
        return settings(stores.ports(), keys);
    }

    private record Stores(StoresProcess process, Map<Part, Integer> ports) {}

    /** Another process may take a free port before we do; then others are tried. */
    private static Stores startStores(Path folder, int attempts) {
        var ports = freePorts();
        try {
            var process =
                    StoresProcess.start(
                            folder.resolve("data"),
                            LocalStack.binaries(),
                            ports,
                            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                            folder.resolve("stores.log"),
                            (part, after) -> {});
            return new Stores(process, ports);
        } catch (StackFailure e) {
            if (attempts > 1) {
                return startStores(folder, attempts - 1);
            }
            throw e;
        }
    }

    private static Map<String, String> settings(Map<Part, Integer> ports, DevelopmentKeys keys) {
        var kafka = Ports.HOST + ":" + ports.get(Part.KAFKA);
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka,
                "kafka.bootstrap.servers",
                kafka,
                "POSTGRES_URL",
                "postgresql://" + Ports.HOST + ":" + ports.get(Part.POSTGRES),
                "POSTGRES_USER",
                Databases.USER,
                "POSTGRES_PASSWORD",
                Databases.PASSWORD,
                "REDIS_URL",
                "redis://" + Ports.HOST + ":" + ports.get(Part.REDIS),
                "MONGODB_URL",
                "mongodb://" + Ports.HOST + ":" + ports.get(Part.MONGODB),
                "JWT_PUBLIC_KEY_LOCATION",
                keys.publicKeyLocation(),
                "JWT_ISSUER",
                DevelopmentKeys.ISSUER);
    }

    private static Map<Part, Integer> freePorts() {
        var free = new ArrayList<>(Ports.free(Part.values().length));
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, free.removeFirst());
        }
        return ports;
    }

    private static Path newFolder() {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            endLeftOvers(target);
            var folder = Files.createTempDirectory(target, "test-stack-");
            owner(folder).remember(ProcessHandle.current());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PidFile owner(Path folder) {
        return new PidFile(folder.resolve("owner.pid"));
    }

    /** Ends what test runs left behind whose stores' JVM was killed itself. */
    private static void endLeftOvers(Path target) throws IOException {
        try (var earlier = Files.newDirectoryStream(target, "test-stack-*")) {
            for (var folder : earlier) {
                if (owner(folder).living().isEmpty()) {
                    LocalStack.endLeftOvers(folder.resolve("data"));
                    delete(folder);
                }
            }
        }
    }

    private static void end(StoresProcess stores, Path folder) {
        stores.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftForClean) {
            // the folder lies under target/, which `clean` removes
        }
    }

    /** How long tests may wait for the effects of what they did, on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);
}
