package com.kundresa.local.running;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.Home;
import com.kundresa.local.Programs;
import com.kundresa.local.StackFailure;
import com.kundresa.local.StoresProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the processes of a run, each with its log. */
final class Starting {

    /**
     * Enough for a demo and a replay on a machine with 4 GiB; more by {@code
     * KUNDRESA_JAVA_OPTIONS}.
     */
    private static final List<String> HEAP = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final RunPlan plan;
    private final Home home;
    private final Path sources;
    private final Children children;

    Starting(RunPlan plan, Home home, Path sources, Children children) {
        this.plan = plan;
        this.home = home;
        this.sources = sources;
        this.children = children;
    }

    /** Starts the embedded stores in one JVM and returns when they are ready. */
    void stores(Screen screen) {
        if (plan.embedded().isEmpty()) {
            return;
        }
        var log = LogFiles.open(home, RunSuite.STORES);
        var stores = StoresProcess.launch(home.data(), home.binaries(), plan.embedded(), HEAP, log);
        children.add(new Child(RunSuite.STORES, stores.handle(), log, stores::close));
        stores.awaitReady((part, after) ->
                screen.ready(part.word(), after, ServiceEnvironment.address(plan, part)));
    }

    /** Starts a service and returns at once. */
    void service(Service service, Map<String, String> environment) {
        var jar = service.jar(sources);
        if (!Files.exists(jar)) {
            throw new StackFailure(jar + " is missing: `make build` packages it.");
        }
        var command = new ArrayList<>(Programs.java(HEAP));
        command.addAll(furtherOptions(environment));
        command.addAll(List.of("-jar", jar.toString()));
        start(service.module(), command, withToken(service, serviceEnvironment(service)));
    }

    /** The push timer asks profile-service in nobody's name, so it has a token of its own. */
    private Map<String, String> withToken(Service service, Map<String, String> environment) {
        if (service == Service.RECOMMENDATION && plan.access() instanceof Access.Development) {
            environment.put("PROFILE_TOKEN", keys().sign("service"));
        }
        return environment;
    }

    private Map<String, String> serviceEnvironment(Service service) {
        return ServiceEnvironment.of(
                plan, service, DevelopmentKeys.ISSUER, keys().publicKeyLocation());
    }

    private DevelopmentKeys keys() {
        return DevelopmentKeys.in(home.keys());
    }

    private static List<String> furtherOptions(Map<String, String> environment) {
        var options = environment.getOrDefault("KUNDRESA_JAVA_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    /** Starts the demo storefront in a JVM of its own and returns at once. */
    void shop() {
        var command = new ArrayList<>(Programs.java(List.of("-Xmx128m", "-XX:+UseSerialGC")));
        command.add("-Dkundresa.sources=" + sources);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("com.kundresa.local.Kundresa", "shop"));
        var environment = serviceEnvironment(Service.RECOMMENDATION);
        environment.put("SHOP_PORT", Integer.toString(plan.shopPort()));
        environment.put("KUNDRESA_HOME", home.folder().toString());
        start(RunSuite.SHOP, command, environment);
    }

    private void start(String name, List<String> command, Map<String, String> environment) {
        var log = LogFiles.open(home, name);
        var builder =
                new ProcessBuilder(Programs.detached(command))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            children.add(
                    new Child(
                            name, process.toHandle(), log, () -> Children.end(process.toHandle())));
        } catch (IOException e) {
            throw new StackFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }
}
