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
    private static final Duration TIME = Duration.ofSeconds(25);
    private static final int PROBES_PER_SECOND = 10;
    private static final long GIVE_UP_NANOS = 20_000_000_000L;

    private final Suite suite;
    private final Events events;
    private final Table table;
    private final int touchpoint;
    private final int profile;
    private final String token;
    private final ConcurrentHistogram latency = new ConcurrentHistogram(60_000_000L, 3);

    Freshness(Suite suite, Events events, Table table) {
        this.suite = suite;
        this.events = events;
        this.table = table;
        this.touchpoint = URI.create(suite.touchpoint().url()).getPort();
        this.profile = URI.create(suite.profile().url()).getPort();
        this.token = Wire.bearer(suite.token("service"));
    }

    /** Measures under an open load of so many interactions per second, in batches of 50. */
    void measure(double load) {
        var cpu = Cpu.of(suite.touchpoint(), suite.profile());
        var background = CompletableFuture.supplyAsync(() -> background(load));
        int probes = probe();
        var done = background.join();
        var visible = new Load.Result(latency.getTotalCount(), 0, TIME.toSeconds(), latency);
        table.row(
                "freshness, accepted to visible",
                Table.percentiles(visible),
                "",
                cpu.per(done.requests() * Events.BATCH + probes),
                "%d of %d new visitors seen in the cache that readers ask first (looked at every 2 ms), then read by HTTP, under an open load of %s in batches of 50"
                        .formatted(visible.requests(), probes, Table.rate(load)));
    }

    private Load.Result background(double load) {
        var key = Wire.writeKey("wk_web_server");
        return Load.open(
                touchpoint,
                8,
                Math.max(1, load / Events.BATCH),
                TIME,
                n -> Wire.post("/v1/batch", key, events.batch(n)));
    }

    private int probe() {
        int probes = (int) TIME.toSeconds() * PROBES_PER_SECOND;
        long start = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < probes; i++) {
                int number = i;
                Load.await(start + number * 1_000_000_000L / PROBES_PER_SECOND);
                executor.submit(() -> probe(number));
            }
        }
        return probes;
    }

    private Void probe(int number) throws IOException {
        var visitor = "fresh-" + number;
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
