package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/** How many interactions per second profile-service merges when it finds a backlog. */
final class Merging {
    private static final Duration AT_MOST = Duration.ofSeconds(90);
    private static final int VISITORS = 2_000;
    private static final int WARM_UPS = 3;
    private static final long WARM = 60_000;
    private static final long WHOLE = 1_000;
    private static final String GROUP = "profile-service";
    private static final String TOPIC = "interactions";

    private final Suite suite;
    private final Table table;

    Merging(Suite suite, Table table) {
        this.suite = suite;
        this.table = table;
    }

    /** Waits until profile-service has worked on everything; goes on when the time is up. */
    static void awaitDrained(Suite suite, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (suite.log().lag(GROUP, TOPIC) > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(200_000_000L);
        }
    }

    /** Starts profile-service in front of the backlog. */
    void measure() {
        long before = suite.log().acknowledged(GROUP, TOPIC);
        suite.profile().start();
        long first = awaitProgress(before);
        var cpu = Cpu.of(suite.profile());
        long start = System.nanoTime();
        awaitDrained(suite, AT_MOST);
        double seconds = (System.nanoTime() - start) / 1e9;
        long merged = suite.log().acknowledged(GROUP, TOPIC) - first;
        suite.profile().awaitReady();
        double perSecond = merged / seconds;
        table.row(
                "merged after a start (history, identity, state, cache, change)",
                Table.rate(perSecond),
                "",
                cpu.per(merged),
                "backlog of %,d, from the first acknowledged offset to the last, %d s"
                        .formatted(merged, Math.round(seconds)));
    }

    /**
     * One backlog that a warm service worked off.
     *
     * @param perSecond interactions, from the first that was written to the last that is visible
     * @param micros CPU of profile-service for each
     */
    record Run(double perSecond, double micros) {
        String cpu() {
            return String.format(Locale.ROOT, "profile %.0f µs", micros);
        }
    }

    /** Writes a backlog into the log and waits until it is merged. */
    static Run run(Suite suite, Recorded recorded, long count, LongFunction<String> visitor) {
        awaitDrained(suite, AT_MOST);
        var cpu = suite.profile().cpu();
        long start = System.nanoTime();
        recorded.write(count, visitor);
        awaitDrained(suite, AT_MOST);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(
                count / seconds, suite.profile().cpu().minus(cpu).toNanos() / 1000.0 / count);
    }

    /** A warm service, beside the same SQL fired by pgbench. */
    void measureWarm(Recorded recorded) {
        for (int i = 0; i < WARM_UPS; i++) {
            run(suite, recorded, WARM, Merging::visitor);
        }
        var warm = run(suite, recorded, WARM, Merging::visitor);
        var sql = new PgBench(suite).perSecond(Duration.ofSeconds(8));
        table.row(
                "merged, warm",
                Table.rate(warm.perSecond()),
                sql.isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "the same SQL by pgbench %s (ratio %.2f)",
                                Table.rate(sql.getAsDouble()),
                                warm.perSecond() / sql.getAsDouble())
                        : "pgbench is not installed",
                warm.cpu(),
                "%,d interactions of %,d visitors written into the log at once, after %d times as many to warm up; pgbench: batches of %d, two clients, 8 s"
                        .formatted(WARM, VISITORS, WARM_UPS, PgBench.BATCH));
    }

    /**
     * From the door to the state, with everything running: twice, the second one counts.
     *
     * @return interactions per second, from the first that is sent to the last that is visible
     */
    double measureWholeWay(Backlog backlog) {
        wholeWay(backlog);
        var cpu = Cpu.of(suite.touchpoint(), suite.profile(), suite.recommendation());
        double perSecond = wholeWay(backlog);
        table.row(
                "accepted and merged, the whole way",
                Table.rate(perSecond),
                "",
                cpu.per(WHOLE * Events.BATCH),
                "%,d interactions sent in batches of %d by closed load, while all services read; from the first that is sent to the last that is visible; after as many to warm up"
                        .formatted(WHOLE * Events.BATCH, Events.BATCH));
        return perSecond;
    }

    private double wholeWay(Backlog backlog) {
        awaitDrained(suite, AT_MOST);
        long start = System.nanoTime();
        backlog.grow(WHOLE);
        awaitDrained(suite, AT_MOST);
        return WHOLE * Events.BATCH / ((System.nanoTime() - start) / 1e9);
    }

    private static String visitor(long number) {
        return "visitor-" + number % VISITORS;
    }

    private long awaitProgress(long before) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        long now = before;
        while (now == before && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000L);
            now = suite.log().acknowledged(GROUP, TOPIC);
        }
        return now;
    }
}
