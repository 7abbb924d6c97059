package com.kundresa.e2e.bench;

import com.kundresa.e2e.ServiceProcess;
import com.kundresa.e2e.Suite;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long a next step takes where 500 actions are candidates, at half of the most that can be had,
 * beside a cached profile read at the same rate in the same run.
 */
final class Deciding {
    private static final int CANDIDATES = 500;
    private static final int CUSTOMERS = 1_000;
    private static final int CONNECTIONS = 16;
    private static final int MOST_WARMING = 8;
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(15);

    private static final List<String> KINDS = List.of("content", "offer", "service", "message");

    private static final String ACTION =
            """
            {"actionId":"candidate-%d","kind":"%s","enabled":true,"placements":["home-hero"],"category":"category-%d",\
            "title":{"en":"Candidate %d","sv":"Kandidat %d"},"prior":%.3f,"valueMinor":%d,"lever":1,\
            "phases":{"information":1.2,"decision":%.1f},\
            "boosts":[{"when":{"is":"interested-in","category":"Home"},"factor":1.%d}]%s}\
            """;

    private final Suite suite;
    private final Table table;
    private final String token;

    Deciding(Suite suite, Table table) {
        this.suite = suite;
        this.table = table;
        this.token = Wire.bearer(suite.token("service"));
    }

    void measure() {
        offerCandidates();
        var most = most();
        double rate = most.perSecond() / 2;
        var next = timed(suite.recommendation(), rate, this::nextStep);
        var cached = timed(suite.profile(), rate, this::read);
        table.row(
                "next step at " + CANDIDATES + " candidates",
                Table.percentiles(next.result()) + failures(next.result()),
                "cached read "
                        + Table.percentiles(cached.result())
                        + String.format(
                                Locale.ROOT,
                                " (p50 %.1f times, CPU %s)",
                                next.result().millis(50) / cached.result().millis(50),
                                cached.cpu()),
                next.cpu(),
                String.format(
                        Locale.ROOT,
                        "open loop at %.0f/s, half of %.0f/s that a closed loop of %d connections got, %d s over %,d customers; each decision is recorded before it is answered; the read: `GET /v1/customers/{id}` at the same rate",
                        rate,
                        most.perSecond(),
                        CONNECTIONS,
                        TIME.toSeconds(),
                        CUSTOMERS));
    }

    /** A catalogue of actions that all are made for the home page; every fifth has an audience. */
    private void offerCandidates() {
        var actions =
                IntStream.range(0, CANDIDATES)
                        .mapToObj(Deciding::action)
                        .collect(Collectors.joining(",", "{\"actions\":[", "]}"));
        var answer =
                suite.recommendationAs("operator")
                        .putText("/v1/actions", "application/json", actions);
        if (answer.status() != 200) {
            throw new IllegalStateException("the catalogue was refused: " + answer);
        }
    }

    private static String action(int number) {
        return String.format(
                Locale.ROOT,
                ACTION,
                number,
                KINDS.get(number % KINDS.size()),
                number % 100,
                number,
                number,
                0.01 + number % 97 / 200.0,
                500 + number * 37 % 20_000,
                0.5 + number % 10 / 10.0,
                number % 9,
                number % 5 == 0 ? ",\"audience\":[{\"is\":\"min-orders\",\"orders\":1}]" : "");
    }

    /** The most of the last turn, when compilers have little left to do. */
    private Load.Result most() {
        int port = port(suite.recommendation());
        var now = Load.closed(port, CONNECTIONS, TURN, Long.MAX_VALUE, this::nextStep);
        double before = 0;
        for (int turn = 0; turn < MOST_WARMING && now.perSecond() > before * 1.05; turn++) {
            before = now.perSecond();
            now = Load.closed(port, CONNECTIONS, TURN, Long.MAX_VALUE, this::nextStep);
        }
        return now;
    }

    private record Timed(Load.Result result, String cpu) {}

    private static Timed timed(ServiceProcess service, double rate, LongFunction<byte[]> request) {
        Load.open(port(service), CONNECTIONS, rate, WARM_UP, request);
        var cpu = Cpu.of(service);
        var result = Load.open(port(service), CONNECTIONS, rate, TIME, request);
        return new Timed(result, cpu.per(result.requests()));
    }

    private static String failures(Load.Result result) {
        return result.failures() > 0 ? ", " + result.failures() + " failed" : "";
    }

    private static int port(ServiceProcess service) {
        return URI.create(service.url()).getPort();
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
