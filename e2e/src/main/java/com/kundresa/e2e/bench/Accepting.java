package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * How many interactions per second touchpoint-service accepts, each acknowledged by the broker with
 * acks=all.
 */
final class Accepting {
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final int SINGLES = 32;
    private static final int BATCHES = 16;
    private static final long MOST_BATCHES = 1_200;

    private final Suite suite;
    private final Events events;
    private final Table table;
    private final int port;
    private final String key = Wire.writeKey("wk_web_shop");
    private long used;

    Accepting(Suite suite, Events events, Table table) {
        this.suite = suite;
        this.events = events;
        this.table = table;
        this.port = URI.create(suite.touchpoint().url()).getPort();
    }

    void warmUp() {
        singles(Duration.ofSeconds(5));
        batches(Duration.ofSeconds(5), 200);
    }

    void measure() {
        var cpu = Cpu.of(suite.touchpoint());
        var single = singles(TIME);
        var singleCpu = cpu.per(single.requests());
        cpu = Cpu.of(suite.touchpoint());
        var batch = batches(TIME, MOST_BATCHES);
        var batchCpu = cpu.per(batch.requests() * Events.BATCH);

        var raw =
                new RawProducer(suite.bootstrapServers(), suite.log().first("interactions", 2_000));
        raw.perSecond(SINGLES, Duration.ofSeconds(3));
        double rawSingle = raw.perSecond(SINGLES, Duration.ofSeconds(4));
        double rawBatch = raw.perSecond(BATCHES * Events.BATCH, Duration.ofSeconds(4));

        row(
                "accepted, single `POST /v1/track`",
                single,
                single.perSecond(),
                rawSingle,
                singleCpu,
                "closed loop, " + SINGLES + " connections");
        row(
                "accepted, `POST /v1/batch` of 50",
                batch,
                batch.perSecond() * Events.BATCH,
                rawBatch,
                batchCpu,
                "closed loop, " + BATCHES + " connections");
    }

    private void row(
            String what, Load.Result result, double perSecond, double raw, String cpu, String how) {
        table.row(
                what,
                Table.rate(perSecond)
                        + (result.failures() > 0 ? ", " + result.failures() + " failed" : ""),
                String.format(
                        Locale.ROOT,
                        "raw producer %s (ratio %.2f)",
                        Table.rate(raw),
                        perSecond / raw),
                cpu,
                how
                        + ", "
                        + Math.round(result.seconds())
                        + " s; raw: the same records, acks=all, as many in flight");
    }

    private Load.Result singles(Duration time) {
        long from = used;
        var result =
                Load.closed(
                        port,
                        SINGLES,
                        time,
                        Long.MAX_VALUE,
                        n -> Wire.post("/v1/track", key, events.event(from + n)));
        used += (result.requests() / Events.BATCH + 2) * Events.BATCH;
        return result;
    }

    private Load.Result batches(Duration time, long most) {
        long from = used / Events.BATCH;
        var result =
                Load.closed(
                        port,
                        BATCHES,
                        time,
                        most,
                        n -> Wire.post("/v1/batch", key, events.batch(from + n)));
        used += (result.requests() + BATCHES) * Events.BATCH;
        return result;
    }
}
