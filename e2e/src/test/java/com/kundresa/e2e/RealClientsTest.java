package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.kundresa.e2e.ClientProgram.Said;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients of others, unmodified, send through lines on which the service seems to answer 429 and
 * 500 and connections close before and after it has stored what was sent. Afterwards what each
 * client believes is what the suite has. All of them run at once, since some wait long after a
 * fault.
 */
class RealClientsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SOURCE = "web-server";
    private static final String KEY = "wk_web_server";
    private static final int CALLS = 300;

    private static final Map<String, ClientProgram> CLIENTS = new HashMap<>();
    private static final Map<String, ClientLedger> LEDGERS = new HashMap<>();
    private static Delivered delivered;

    @BeforeAll
    static void all_clients_send_at_once() {
        var suite = Suite.shared();
        delivered = new Delivered(suite);
        java(suite, "segment-java", "com.kundresa.e2e.client.segment.SegmentJava", 1);
        java(suite, "rudder-java", "com.kundresa.e2e.client.rudder.RudderJava", 2);
        if (NodeModules.areHere()) {
            node(suite, "segment", 3, 2);
            node(suite, "rudder", 4, 2);
            node(suite, "jitsu", 5, 3);
            node(suite, "cloudevents", 6, 3);
            node(suite, "posthog", 7, 1);
        }
        CLIENTS.forEach((name, client) -> LEDGERS.put(name, client.ledger()));
        Settled.profile(suite, PATIENCE);
    }

    @AfterAll
    static void end_all_clients() {
        CLIENTS.values().forEach(ClientProgram::close);
    }

    @Test
    void segments_java_client_loses_and_doubles_nothing() {
        losesAndDoublesNothing("segment-java");
    }

    @Test
    void rudderstacks_java_client_loses_and_doubles_nothing() {
        losesAndDoublesNothing("rudder-java");
    }

    @Test
    void segments_node_client_loses_and_doubles_nothing() {
        losesAndDoublesNothing("segment-node");
    }

    @Test
    void rudderstacks_node_client_loses_and_doubles_nothing() {
        losesAndDoublesNothing("rudder-node");
    }

    @Test
    void jitsus_client_loses_and_doubles_nothing() {
        losesAndDoublesNothing("jitsu-node");
    }

    @Test
    void the_cloudevents_client_loses_and_doubles_nothing() {
        losesAndDoublesNothing("cloudevents-node");
    }

    @Test
    void posthogs_node_client_loses_and_doubles_nothing() {
        losesAndDoublesNothing("posthog-node");
    }

    private static void losesAndDoublesNothing(String name) {
        var client = Optional.ofNullable(CLIENTS.get(name));
        assumeTrue(client.isPresent(), NodeModules.ABSENT);
        var line = client.orElseThrow().line();
        var ledger = Optional.ofNullable(LEDGERS.get(name)).orElseThrow();

        assertThat(line.happened()).containsOnlyKeys(Fault.values());
        assertThat(ledger.entries()).hasSizeGreaterThan(CALLS / 2);
        assertThat(ledger.said("nothing")).isEmpty();
        assertThat(ledger.bad()).isNotEmpty().containsAll(ledger.said("failed"));
        assertThat(delivered.onTheTopic(SOURCE, name).values())
                .as("what was stored before the connection closed comes again")
                .anyMatch(times -> times > 1);
        var refused = new HashSet<>(line.refused());
        refused.addAll(ledger.said("failed"));
        delivered.matches(ledger, SOURCE, name, refused);
    }

    private static void java(Suite suite, String module, String main, long seed) {
        var line = FaultyLine.to(suite.touchpoint().url(), seed, 1);
        CLIENTS.put(module, ClientProgram.java(module, main, new Said(line, KEY, module, CALLS)));
    }

    private static void node(Suite suite, String script, long seed, int rounds) {
        var line = FaultyLine.to(suite.touchpoint().url(), seed, rounds);
        var said = new Said(line, KEY, script + "-node", CALLS);
        CLIENTS.put(script + "-node", ClientProgram.node(script, said));
    }
}
