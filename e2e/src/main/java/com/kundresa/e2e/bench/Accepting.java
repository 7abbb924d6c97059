package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * How many interactions per second touchpoint-service accepts, each acknowledged by the broker with
 * acks=all, beside a raw producer that sends the same records. Both take turns on a broker that
 * nobody else reads, and requests are made before the clock starts: what is left is the service.
 */
final class Accepting {
    private static final int SINGLES = 32;
    private static final int BATCHES = 16;
    private static final int ROUNDS = 3;
    private static final int MOST_WARMING = 8;
    private static final Duration TURN = Duration.ofSeconds(4);

    private final Suite suite;
    private final Table table;
    private final int port;
    private final byte[][] singles = new byte[20_000][];
    private final byte[][] batches = new byte[1_500][];

    private Accepting(Suite suite, Events events, Table table) {
        this.suite = suite;
        this.table = table;
        this.port = URI.create(suite.touchpoint().url()).getPort();
        var key = Wire.writeKey("wk_web_shop");
        for (int i = 0; i < singles.length; i++) {
            singles[i] = Wire.post("/v1/track", key, events.event(i));
        }
        for (int i = 0; i < batches.length; i++) {
            batches[i] = Wire.post("/v1/batch", key, events.batch(i));
        }
    }

    /** Starts touchpoint-service and stores of its own, measures and ends them. */
    static void measure(Path target, Events events, Table table) {
        try (var suite = Suite.startHearing(target)) {
            var accepting = new Accepting(suite, events, table);
            accepting.warmUp();
            var raw =
                    new RawProducer(
                            suite.bootstrapServers(), suite.log().first("interactions", 2_000));
            accepting.compare(
                    "accepted, `POST /v1/batch` of 50",
                    BATCHES,
                    accepting.batches,
                    Events.BATCH,
                    raw);
            accepting.compare(
                    "accepted, single `POST /v1/track`", SINGLES, accepting.singles, 1, raw);
        }
    }

    /**
     * Until a turn is at most a twentieth faster than the one before, as compilers take their time.
     */
    private void warmUp() {
        load(SINGLES, singles);
        double before = 0;
        double now = load(BATCHES, batches).perSecond();
        for (int turn = 0; turn < MOST_WARMING && now > before * 1.05; turn++) {
            before = now;
            now = load(BATCHES, batches).perSecond();
        }
    }

    private void compare(
            String what, int connections, byte[][] requests, int events, RawProducer raw) {
        long accepted = 0;
        long failed = 0;
        double seconds = 0;
        double rawPerSecond = 0;
        var cpu = Duration.ZERO;
        var rawCpu = Duration.ZERO;
        raw.perSecond(connections * events, TURN);
        for (int round = 0; round < ROUNDS; round++) {
            var before = suite.touchpoint().cpu();
            var result = load(connections, requests);
            cpu = cpu.plus(suite.touchpoint().cpu().minus(before));
            accepted += result.requests() * events;
            failed += result.failures();
            seconds += result.seconds();
            var ownBefore = Cpu.ofThisProcess();
            rawPerSecond += raw.perSecond(connections * events, TURN) / ROUNDS;
            rawCpu = rawCpu.plus(Cpu.ofThisProcess().minus(ownBefore));
        }
        double perSecond = accepted / seconds;
        double micros = cpu.toNanos() / 1000.0 / accepted;
        double rawMicros = rawCpu.toNanos() / 1000.0 / (rawPerSecond * ROUNDS * TURN.toSeconds());
        table.row(
                what,
                Table.rate(perSecond) + (failed > 0 ? ", " + failed + " failed" : ""),
                String.format(
                        Locale.ROOT,
                        "raw producer %s (ratio %.2f)",
                        Table.rate(rawPerSecond),
                        perSecond / rawPerSecond),
                String.format(
                        Locale.ROOT,
                        "touchpoint %.1f µs, raw producer %.1f µs (ratio %.1f)",
                        micros,
                        rawMicros,
                        micros / rawMicros),
                "closed loop, %d connections, %d turns of %d s each; raw: the same records, acks=all, as many in flight; heap 256 MB, at most %d MB resident"
                        .formatted(
                                connections,
                                ROUNDS,
                                TURN.toSeconds(),
                                suite.touchpoint().mostResidentBytes() / 1_000_000));
    }

    private Load.Result load(int connections, byte[][] requests) {
        return Load.closed(
                port,
                connections,
                TURN,
                Long.MAX_VALUE,
                n -> requests[(int) (n % requests.length)]);
    }
}
