package com.kundresa.e2e.bench;

import com.kundresa.e2e.Root;
import com.kundresa.e2e.ServiceProcess;
import com.kundresa.e2e.Suite;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/**
 * Measures a suite of its own on free ports, with nothing else started, and prints a Markdown
 * table. The load generator, the stores and the services share this machine's processors, so
 * figures are for comparison on one machine: what stands beside a figure was taken in the same run.
 * Takes less than six minutes.
 */
public final class Bench {
    private final Suite suite;
    private final Events events;
    private final Table table = new Table();

    private Bench(Suite suite, Clock clock) {
        this.suite = suite;
        this.events =
                new Events(
                        "bench",
                        2_000,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(1)));
    }

    /** Runs all rows; takes no arguments. */
    public static void main(String[] arguments) {
        var clock = Clock.systemUTC();
        progress("starting a suite on free ports");
        try (var suite = Suite.start(Root.module().resolve("target"))) {
            var bench = new Bench(suite, clock);
            bench.run();
            System.out.println(
                    "\n## Measurements of " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
            System.out.println(machine());
            System.out.println(bench.table);
        }
    }

    private void run() {
        var accepting = new Accepting(suite, events, table);
        progress("warming up");
        accepting.warmUp();
        Merging.awaitDrained(suite, Duration.ofSeconds(60));
        progress("accepting, while profile-service is stopped");
        suite.profile().stop();
        accepting.measure();
        progress("merging what was accepted");
        double merged = new Merging(suite, table).measure();
        progress("freshness at half of that rate");
        new Freshness(suite, events, table).measure(merged / 2);
        Merging.awaitDrained(suite, Duration.ofSeconds(30));
        progress("reading");
        new Reading(suite, table).measure();
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
                "`/proc/PID/status` after all of the above, heap bounded at 384 MB each");
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
