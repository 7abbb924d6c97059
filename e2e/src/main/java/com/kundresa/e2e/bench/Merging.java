package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How many interactions per second profile-service merges when it finds a backlog. */
final class Merging {
    private static final Duration AT_MOST = Duration.ofSeconds(90);
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

    /**
     * Starts profile-service in front of the backlog.
     *
     * @return merged interactions per second
     */
    double measure() {
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
                "merged (history, identity, state, cache, change)",
                Table.rate(perSecond),
                "",
                cpu.per(merged),
                "backlog of %,d, from the first acknowledged offset to the last, %d s"
                        .formatted(merged, Math.round(seconds)));
        return perSecond;
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
