package com.kundresa.e2e.bench;

import com.kundresa.e2e.Ids;
import com.kundresa.e2e.Suite;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * How long after the acceptance of an interaction a reader sees it, while others keep the suite
 * half busy.
 */
final class Freshness {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(25);
    private static final int PROBES_PER_SECOND = 10;
    private static final long FIRST_BATCH = 1_000_000;
    private static final long GIVE_UP_NANOS = 20_000_000_000L;

    private final Suite suite;
    private final Events events;
    private final Table table;
    private final int touchpoint;
    private final int profile;
    private final String token;
    private long batches = FIRST_BATCH;

    Freshness(Suite suite, Events events, Table table) {
        this.suite = suite;
        this.events = events;
        this.table = table;
        this.touchpoint = URI.create(suite.touchpoint().url()).getPort();
        this.profile = URI.create(suite.profile().url()).getPort();
        this.token = Wire.bearer(suite.token("service"));
    }

    /**
     * Measures under an open load of so many interactions per second, in batches of 50, after a
     * first pass at the same load that warms the way from the door to the cache.
     */
    void measure(double load) {
        pass(load, WARM_UP, "warm");
        Merging.awaitDrained(suite, WARM_UP);
        var cpu = Cpu.of(suite.touchpoint(), suite.profile());
        var pass = pass(load, TIME, "fresh");
        table.row(
                "freshness, accepted to visible",
                Table.percentiles(pass.visible()),
                "",
                cpu.per(pass.sent() + pass.probes()),
                "%d of %d new visitors seen in the cache that readers ask first (looked at every 2 ms), then read by HTTP, under an open load of %s in batches of 50, after %d s of the same to warm up"
                        .formatted(
                                pass.visible().requests(),
                                pass.probes(),
                                Table.rate(load),
                                WARM_UP.toSeconds()));
    }

    /**
     * One time under load.
     *
     * @param visible the probes that were seen, with microseconds from accepted to visible
     * @param sent interactions of the load
     */
    private record Pass(Load.Result visible, int probes, long sent) {}

    private Pass pass(double load, Duration time, String name) {
        var latency = new ConcurrentHistogram(60_000_000L, 3);
        long from = batches;
        batches += FIRST_BATCH;
        var background = CompletableFuture.supplyAsync(() -> background(load, time, from));
        int probes = probe(time, name, latency);
        long sent = background.join().requests() * Events.BATCH;
        return new Pass(
                new Load.Result(latency.getTotalCount(), 0, time.toSeconds(), latency),
                probes,
                sent);
    }

    private Load.Result background(double load, Duration time, long from) {
        var key = Wire.writeKey("wk_web_server");
        return Load.open(
                touchpoint,
                8,
                Math.max(1, load / Events.BATCH),
                time,
                n -> Wire.post("/v1/batch", key, events.batch(from + n)));
    }

    private int probe(Duration time, String name, ConcurrentHistogram latency) {
        int probes = (int) time.toSeconds() * PROBES_PER_SECOND;
        long start = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < probes; i++) {
                var visitor = name + "-" + batches + "-" + i;
                Load.await(start + i * 1_000_000_000L / PROBES_PER_SECOND);
                executor.submit(() -> probe(visitor, latency));
            }
        }
        return probes;
    }

    private Void probe(String visitor, ConcurrentHistogram latency) throws IOException {
        var call =
                "{\"type\":\"page\",\"name\":\"Home\",\"messageId\":\"%s\",\"anonymousId\":\"%s\",\"timestamp\":\"%s\"}"
                        .formatted(visitor, visitor, Instant.EPOCH.plus(Duration.ofDays(20_000)));
        var read = Wire.get("/v1/customers/anonymous_id%3A" + visitor, token);
        try (var writing = new Wire(touchpoint);
                var cache = new Cache(suite);
                var reading = new Wire(profile)) {
            if (writing.send(Wire.post("/v1/page", Wire.writeKey("wk_web_server"), call)) != 200) {
                return null;
            }
            long accepted = System.nanoTime();
            long seen = cache.awaitAlias(Ids.node("anonymous_id", visitor), GIVE_UP_NANOS);
            if (seen > 0 && reading.send(read) == 200) {
                latency.recordValue((seen - accepted) / 1000);
            }
        }
        return null;
    }
}
