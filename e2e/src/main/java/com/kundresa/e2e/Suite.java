package com.kundresa.e2e;

import com.kundresa.local.Databases;
import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import com.kundresa.local.StoresProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite, started from its packages: the embedded stores in one JVM, each service in one
 * of its own, all on free ports of the loopback interface and with data of their own. Everything
 * ends with this JVM at the latest.
 */
public final class Suite implements AutoCloseable {
    private static final List<String> JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /**
     * What each service gets at most; touchpoint-service promises to live with this under overload.
     */
    private static final Map<String, String> HEAP = Map.of("touchpoint", "256m");

    private static @Nullable Suite shared;

    private final Path folder;
    private final DevelopmentKeys keys;
    private final Map<Part, Integer> ports;
    private final StoresProcess stores;
    private final ServiceProcess touchpoint;
    private final ServiceProcess profile;
    private final ServiceProcess recommendation;
    private final List<ServiceProcess> wanted;
    private final Thread farewell = new Thread(this::end, "suite-farewell");
    private @Nullable Log log;

    private Suite(Path folder, Path logs, boolean whole) {
        this.folder = folder;
        this.keys = DevelopmentKeys.in(folder.resolve("keys"));
        this.ports = freePorts();
        this.stores =
                StoresProcess.start(
                        folder.resolve("data"),
                        Path.of(System.getProperty("java.io.tmpdir"), "kundresa-postgres-binaries"),
                        ports,
                        List.of("-Xmx512m", "-XX:+UseSerialGC"),
                        logs.resolve("stores.log"),
                        (part, after) -> {});
        var free = Ports.free(3);
        var addresses =
                Map.of(
                        "TOUCHPOINT_URL", "http://" + Ports.HOST + ":" + free.get(0),
                        "PROFILE_URL", "http://" + Ports.HOST + ":" + free.get(1),
                        "CORS_ORIGINS", "http://" + Ports.HOST + ":" + free.get(1),
                        "RECOMMENDATION_PUBLIC_URL", "http://" + Ports.HOST + ":" + free.get(2));
        this.touchpoint = service("touchpoint-service", "touchpoint", free.get(0), addresses, logs);
        this.profile = service("profile-service", "profile", free.get(1), addresses, logs);
        this.recommendation =
                service("recommendation-service", "recommendation", free.get(2), addresses, logs);
        this.wanted = whole ? List.of(touchpoint, profile, recommendation) : List.of(touchpoint);
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    /** The suite that all tests of this JVM share; started by the first that asks. */
    public static synchronized Suite shared() {
        if (shared == null) {
            shared = start(Root.module().resolve("target"));
        }
        return shared;
    }

    /**
     * Starts a suite without any data and returns when all services are ready.
     *
     * @param target where its data lie until it ends, and the logs, which stay
     */
    public static Suite start(Path target) {
        return start(target, true);
    }

    /** Starts touchpoint-service and the stores alone: who only sends needs nobody to listen. */
    public static Suite startHearing(Path target) {
        return start(target, false);
    }

    private static Suite start(Path target, boolean whole) {
        var logs = target.resolve("logs");
        try {
            Files.createDirectories(logs);
            var suite = new Suite(Files.createTempDirectory(target, "suite-"), logs, whole);
            suite.startServices();
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startServices() {
        try {
            services().forEach(ServiceProcess::start);
            services().forEach(ServiceProcess::awaitReady);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Hears every channel. */
    public ServiceProcess touchpoint() {
        return touchpoint;
    }

    /** Knows who the customer is and what happened. */
    public ServiceProcess profile() {
        return profile;
    }

    /** Says what to do next. */
    public ServiceProcess recommendation() {
        return recommendation;
    }

    /** Those that this suite started: all three, or touchpoint-service alone. */
    public List<ServiceProcess> services() {
        return wanted;
    }

    /** Somebody who writes to touchpoint-service with this key. */
    public Http sender(String writeKey) {
        return Http.writeKey(touchpoint.url(), writeKey);
    }

    /** Somebody who reads from profile-service in this role. */
    public Http profileAs(String role) {
        return Http.bearer(profile.url(), token(role));
    }

    /** Somebody who asks recommendation-service in this role. */
    public Http recommendationAs(String role) {
        return Http.bearer(recommendation.url(), token(role));
    }

    /** A token for the role agent, service or operator. */
    public String token(String role) {
        return keys.sign(role);
    }

    /** The folder with the private key that signs tokens. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** Host and port of the broker. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + ports.get(Part.KAFKA);
    }

    /** The port of a store. */
    public int port(Part part) {
        return ports.getOrDefault(part, 0);
    }

    /** What lies on the broker. */
    public synchronized Log log() {
        if (log == null) {
            log = new Log(bootstrapServers());
        }
        return log;
    }

    /**
     * One more profile-service on the same stores, not started yet; whoever asks for it ends it.
     *
     * @param name of its log
     * @param settings on top of those that the suite's own has
     */
    public ServiceProcess anotherProfile(String name, Map<String, String> settings) {
        return profile.like(name, Ports.free(1).getFirst(), settings);
    }

    private ServiceProcess service(
            String module, String word, int port, Map<String, String> addresses, Path logs) {
        var jar = Root.folder().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar + " is missing: build the packages first (make build)");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + HEAP.getOrDefault(word, "384m"));
        command.addAll(JVM);
        command.addAll(List.of("-jar", jar.toString()));
        return new ServiceProcess(
                module,
                port,
                command,
                environment(word, port, addresses),
                logs.resolve(module + ".log"));
    }

    private Map<String, String> environment(String word, int port, Map<String, String> addresses) {
        var environment = new HashMap<>(addresses);
        environment.put("HTTP_HOST", Ports.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put(
                "POSTGRES_URL",
                "postgresql://" + Ports.HOST + ":" + ports.get(Part.POSTGRES) + "/" + word);
        environment.put("POSTGRES_USER", Databases.USER);
        environment.put("POSTGRES_PASSWORD", Databases.PASSWORD);
        environment.put("REDIS_URL", "redis://" + Ports.HOST + ":" + ports.get(Part.REDIS));
        environment.put("MONGODB_URL", "mongodb://" + Ports.HOST + ":" + ports.get(Part.MONGODB));
        // all share a busy machine, and the first answers come from cold programs
        environment.put("DECISION_DEADLINE", "5s");
        // what a story tells holds for everybody
        environment.put("HOLD_OUT_PARTS", "0");
        environment.put("JWT_PUBLIC_KEY_LOCATION", keys.publicKeyLocation());
        environment.put("JWT_ISSUER", DevelopmentKeys.ISSUER);
        return environment;
    }

    private static Map<Part, Integer> freePorts() {
        var free = Ports.free(Part.values().length);
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, free.get(part.ordinal()));
        }
        return ports;
    }

    /** Ends services and stores and deletes the data. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(farewell);
        end();
    }

    private synchronized void end() {
        if (log != null) {
            log.close();
        }
        services().reversed().forEach(ServiceProcess::stop);
        stores.close();
        deleteData();
    }

    private void deleteData() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftForClean) {
            // the folder lies under target/, which `clean` removes
        }
    }
}
