package com.kundresa.local.running;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.Home;
import com.kundresa.local.Ports;
import com.kundresa.local.StackFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs the whole suite until it is told to end: stores first, then services, then the demo shop.
 */
public final class RunSuite {

    static final String STORES = "stores";
    static final String SHOP = "demo-shop";

    /** A busy machine takes five times as long as an idle one. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    /** How long a port may stay taken after the process that had it was ended. */
    private static final Duration RELEASE = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration STILL_WAITING = Duration.ofSeconds(15);
    private static final int LINES = 25;

    private final RunPlan plan;
    private final Home home;
    private final Map<String, String> environment;
    private final Screen screen;
    private final Children children;
    private final Starting starting;
    private final long begin = System.nanoTime();

    RunSuite(
            RunPlan plan, Home home, Path sources, Map<String, String> environment, Screen screen) {
        this.plan = plan;
        this.home = home;
        this.environment = environment;
        this.screen = screen;
        this.children = new Children(home);
        this.starting = new Starting(plan, home, sources, children);
    }

    /**
     * Starts everything, tells about it, and returns only by throwing: when something does not
     * start or ends by itself. {@link #end} ends a run that goes well.
     */
    void run() {
        screen.say("Kundresa starts; data and logs are in " + home.folder());
        requireFreePorts(new LeftOvers(home, screen).end() ? RELEASE : Duration.ZERO);
        ExternalStores.prepare(plan, environment);
        starting.stores(screen);
        startServices();
        awaitReady();
        screen.say(welcome());
        children.awaitAnEnd();
        refuseDeath();
    }

    /** Whether the run has been told to end. */
    boolean ending() {
        return children.ending();
    }

    /** Ends all processes in reverse order. */
    void end() {
        var started = children.started();
        if (started) {
            screen.say("\nKundresa stops");
        }
        children.endAll();
        if (started) {
            screen.say("Kundresa has stopped; its data stay in " + home.folder());
        }
    }

    private void requireFreePorts(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var port : plan.opened().entrySet()) {
            while (Ports.taken(port.getValue())) {
                if (System.nanoTime() >= deadline) {
                    throw new StackFailure(
                            "Port %d is in use by another program; %s=… chooses another one."
                                    .formatted(port.getValue(), port.getKey()));
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    private void startServices() {
        for (var service : Service.values()) {
            starting.service(service, environment);
        }
        starting.shop();
    }

    private void awaitReady() {
        var waiting = new LinkedHashMap<String, String>();
        for (var service : Service.values()) {
            waiting.put(service.module(), plan.url(service) + "/q/health/ready");
        }
        waiting.put(SHOP, "http://" + Ports.HOST + ":" + plan.shopPort() + "/");
        try (var health = new Health()) {
            awaitReady(waiting, health);
        }
    }

    private void awaitReady(Map<String, String> waiting, Health health) {
        var start = System.nanoTime();
        var told = Duration.ZERO;
        while (!waiting.isEmpty()) {
            refuseDeath();
            var after = Duration.ofNanos(System.nanoTime() - start);
            waiting.entrySet().removeIf(part -> tellIfReady(part, health, after));
            if (after.compareTo(PATIENCE) > 0) {
                throw new StackFailure(timeOut(waiting.keySet().iterator().next()));
            }
            if (!waiting.isEmpty() && after.minus(told).compareTo(STILL_WAITING) > 0) {
                told = after;
                screen.say("  … waiting for " + String.join(", ", waiting.keySet()));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean tellIfReady(Map.Entry<String, String> part, Health health, Duration after) {
        var ready = health.ready(part.getValue());
        if (ready) {
            screen.ready(part.getKey(), after, address(part.getValue()));
        }
        return ready;
    }

    private static String address(String url) {
        return url.replaceFirst("(https?://[^/]+).*", "$1");
    }

    private String timeOut(String name) {
        return "%s is not ready after %d s. The end of %s:\n\n%s"
                .formatted(name, PATIENCE.toSeconds(), home.log(name), lastLines(home.log(name)));
    }

    private void refuseDeath() {
        var dead = children.dead();
        if (dead.isPresent() && !children.ending()) {
            throw new StackFailure(
                    "%s has ended by itself, so everything stops. The end of %s:\n\n%s"
                            .formatted(
                                    dead.get().name(),
                                    dead.get().log(),
                                    lastLines(dead.get().log())));
        }
    }

    private static String lastLines(Path log) {
        return String.join("\n", LogFiles.lastLines(log, LINES)).indent(2);
    }

    private String welcome() {
        var keys = DevelopmentKeys.in(home.keys());
        var took = Screen.seconds(Duration.ofNanos(System.nanoTime() - begin));
        return new Welcome(plan, keys::sign, home.folder(), took).text();
    }
}
