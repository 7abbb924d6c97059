package com.kundresa.e2e.bench;

import com.kundresa.e2e.ServiceProcess;
import com.kundresa.e2e.Suite;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * How long answers take at a steady rate: the cached customer beside a plain file of about as many
 * bytes from the same process, the next step beside an endpoint that does nothing.
 */
final class Reading {
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int READS_PER_SECOND = 400;
    private static final int NEXT_STEPS_PER_SECOND = 100;
    private static final int CUSTOMERS = 1_000;
    private static final String FILE = "/components/customer-card.js";
    private static final String NOTHING = "/q/health/live";

    private final Suite suite;
    private final Table table;
    private final String token;

    Reading(Suite suite, Table table) {
        this.suite = suite;
        this.table = table;
        this.token = Wire.bearer(suite.token("service"));
    }

    void measure() {
        var file = timed(suite.profile(), READS_PER_SECOND, n -> Wire.get(FILE, ""));
        var cached = timed(suite.profile(), READS_PER_SECOND, this::read);
        row(
                "cached read, `GET /v1/customers/{id}`",
                cached,
                "a file of the same process",
                file,
                "open loop, %d/s for %d s over %,d customers, from the scheduled time; the answer has %,d bytes, the file %,d"
                        .formatted(
                                READS_PER_SECOND,
                                TIME.toSeconds(),
                                CUSTOMERS,
                                bytes("/v1/customers/anonymous_id%3Avisitor-0"),
                                bytes(FILE)));
        var nothing =
                timed(suite.recommendation(), NEXT_STEPS_PER_SECOND, n -> Wire.get(NOTHING, ""));
        var next = timed(suite.recommendation(), NEXT_STEPS_PER_SECOND, this::nextStep);
        row(
                "next step, `POST /v1/next-step`",
                next,
                "`" + NOTHING + "`",
                nothing,
                "open loop, %d/s for %d s over %,d customers, from the scheduled time"
                        .formatted(NEXT_STEPS_PER_SECOND, TIME.toSeconds(), CUSTOMERS));
    }

    private int bytes(String path) {
        return suite.profileAs("service").get(path).expect(200).bytes().length;
    }

    private record Timed(Load.Result result, String cpu) {}

    private static Timed timed(ServiceProcess service, int rate, LongFunction<byte[]> request) {
        int port = URI.create(service.url()).getPort();
        Load.open(port, 16, rate, WARM_UP, request);
        var cpu = Cpu.of(service);
        var result = Load.open(port, 16, rate, TIME, request);
        return new Timed(result, cpu.per(result.requests()));
    }

    private void row(String what, Timed measured, String beside, Timed bare, String method) {
        var failures = measured.result().failures();
        table.row(
                what,
                Table.percentiles(measured.result())
                        + (failures > 0 ? ", " + failures + " failed" : ""),
                String.format(
                        Locale.ROOT,
                        "%s %s (p50 %.1f times, CPU %s)",
                        beside,
                        Table.percentiles(bare.result()),
                        measured.result().millis(50) / bare.result().millis(50),
                        bare.cpu()),
                measured.cpu(),
                method);
    }

    private byte[] read(long number) {
        return Wire.get("/v1/customers/anonymous_id%3Avisitor-" + number % CUSTOMERS, token);
    }

    private byte[] nextStep(long number) {
        return Wire.post(
                "/v1/next-step",
                token,
                "{\"customer\":{\"type\":\"anonymous_id\",\"value\":\"visitor-%d\"},\"placement\":\"home-hero\",\"count\":3}"
                        .formatted(number % CUSTOMERS));
    }
}
