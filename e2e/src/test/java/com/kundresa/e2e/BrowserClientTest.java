package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Segment's browser client, unmodified, in a page of another origin: faults on the way, and a
 * moment without a network.
 */
class BrowserClientTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SOURCE = "web-shop";
    private static final String KEY = "wk_web_shop";
    private static final int AT_ONCE = 100;

    private static Chromium chromium;
    private static Suite suite;

    @BeforeAll
    static void open_the_browser() {
        assumeTrue(NodeModules.areHere(), NodeModules.ABSENT);
        chromium = Chromium.orSkip();
        suite = Suite.shared();
    }

    @AfterAll
    static void close_the_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void segments_browser_client_loses_and_doubles_nothing() {
        losesAndDoublesNothing("browser-single", 5, Map.of("strategy", "standard"));
    }

    @Test
    void segments_browser_client_loses_and_doubles_nothing_in_batches() {
        var batches = Map.of("size", 10, "timeout", 300);
        losesAndDoublesNothing(
                "browser-batches", 1, Map.of("strategy", "batching", "config", batches));
    }

    private static void losesAndDoublesNothing(
            String prefix, int rounds, Map<String, Object> delivery) {
        var delivered = new Delivered(suite);
        try (var line = FaultyLine.to(suite.touchpoint().url(), 5, rounds);
                var visitor = new BrowserClient(chromium.window(), line, KEY, prefix, delivery)) {
            visitor.visits();
            int said = untilEveryFaultHappened(visitor, line, delivered, prefix);
            visitor.saysOffline(said, said + AT_ONCE);
            arrives(visitor, delivered, prefix);

            assertThat(line.happened()).containsOnlyKeys(Fault.values());
            assertThat(visitor.ledger().said("failed")).isEmpty();
            assertThat(visitor.ledger().bad()).hasSize(1);
            Settled.profile(suite, PATIENCE);
            delivered.matches(visitor.ledger(), SOURCE, prefix, line.refused());
        }
    }

    /** Returns how many calls that took. */
    private static int untilEveryFaultHappened(
            BrowserClient visitor, FaultyLine line, Delivered delivered, String prefix) {
        int said = 0;
        while (!line.isQuiet()) {
            visitor.says(said, said + AT_ONCE);
            said += AT_ONCE;
            arrives(visitor, delivered, prefix);
        }
        return said;
    }

    /** The client says where it gives up, and nothing where it does not: so the topic is asked. */
    private static void arrives(BrowserClient visitor, Delivered delivered, String prefix) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(missing(visitor, delivered, prefix)).isEmpty());
    }

    private static Set<String> missing(BrowserClient visitor, Delivered delivered, String prefix) {
        var missing = new TreeSet<>(visitor.ledger().good());
        missing.removeAll(delivered.onTheTopic(SOURCE, prefix).keySet());
        return missing;
    }
}
