package com.kundresa.e2e.bench;

import com.kundresa.e2e.Root;
import com.kundresa.e2e.ServiceProcess;
import com.kundresa.e2e.Suite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/**
 * Measures a suite of its own on free ports, with nothing else started, and prints a Markdown
 * table. The load generator, the stores and the services share this machine's processors, so
 * figures are for comparison on one machine: what stands beside a figure was taken in the same run.
 * Takes about eight minutes.
 */
public final class Bench {
    /** Batches of 50 events. */
    private static final int BACKLOG = 1_200;

    private final Suite suite;
    private final Events events;
    private final Table table;
    private final Instant at;

    private Bench(Suite suite, Events events, Table table, Instant at) {
        this.suite = suite;
        this.events = events;
        this.table = table;
        this.at = at;
    }

    /** Runs all rows; takes no arguments. */
    public static void main(String[] arguments) {
        var clock = Clock.systemUTC();
        var target = Root.module().resolve("target");
        var table = new Table();
        var hourAgo = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(1));
        var events = new Events("bench", 2_000, hourAgo);
        progress("accepting, with nobody who reads");
        Accepting.measure(target, events, table);
        progress("starting a suite on free ports");
        try (var suite = Suite.start(target)) {
            var bench = new Bench(suite, events, table, hourAgo);
            bench.run();
            System.out.println(
                    "\n## Measurements of " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
            System.out.println(machine());
            System.out.println(table);
        }
    }

    private void run() {
        var backlog = new Backlog(suite, events);
        progress("warming up");
        backlog.grow(200);
        Merging.awaitDrained(suite, Duration.ofSeconds(60));
        progress("accepting a backlog, while profile-service is stopped");
        suite.profile().stop();
        backlog.grow(BACKLOG);
        progress("merging what was accepted");
        var merging = new Merging(suite, table);
        merging.measure();
        try (var recorded = new Recorded(suite, at)) {
            progress("merging, warm, and the same SQL by pgbench");
            merging.measureWarm(recorded);
            progress("the whole way, from the door to the state");
            double whole = merging.measureWholeWay(backlog);
            progress("freshness at half of that rate");
            new Freshness(suite, events, table).measure(whole / 2);
            Merging.awaitDrained(suite, Duration.ofSeconds(30));
            progress("reading");
            new Reading(suite, table).measure();
            new Growth(suite, recorded, table).measure();
        }
        progress("deciding among 500 candidates");
        new Deciding(suite, table).measure();
        memory();
    }

    private void memory() {
        var megabytes =
                suite.services().stream()
                        .map(service -> name(service) + " " + service.residentBytes() / 1_000_000)
                        .collect(Collectors.joining(", "));
        table.row(
                "resident memory, MB",
                megabytes,
                "",
                "",
                "`/proc/PID/status` after all of the above, heap bounded at 384 MB each, touchpoint 256 MB");
    }

    static String name(ServiceProcess service) {
        return service.name().replace("-service", "");
    }

    private static String machine() {
        return "\n%d processors, Java %s; load generator, stores and services on the same machine, loopback only.\n"
                .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version());
    }

    static void progress(String what) {
        System.err.println("bench: " + what + " …");
    }
}
