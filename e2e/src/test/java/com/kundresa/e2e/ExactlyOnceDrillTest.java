package com.kundresa.e2e;

import static com.kundresa.e2e.Tripwire.Word.answered;
import static com.kundresa.e2e.Tripwire.Word.asked;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two profile-services share the topic; one of them dies at each point where something is done and
 * the next thing is not, or freezes there. Afterwards every store holds what the pure core makes of
 * the set of interactions, to the byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExactlyOnceDrillTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String GROUP = "profile-service";
    private static final String TOPIC = "interactions";
    private static final String STATES = "customer-states";
    private static final int PARTITIONS = 6;
    private static final List<Integer> EVEN = List.of(PARTITIONS / 2, PARTITIONS / 2);

    /** The broker gives a silent consumer's partitions away after this long. */
    private static final String SESSION = "6000";

    private final Suite suite = Suite.shared();
    private final Tripwire postgres = Tripwire.to(suite.port(Part.POSTGRES));
    private final Tripwire mongo = Tripwire.to(suite.port(Part.MONGODB));
    private final Tripwire redis = Tripwire.to(suite.port(Part.REDIS));
    private final ServiceProcess victim =
            suite.anotherProfile("profile-victim", settings(postgres, mongo, redis));
    private final ServiceProcess other = suite.anotherProfile("profile-other", settings());

    /** Where the process dies, in the order in which it gets there. */
    enum CrashPoint {
        AFTER_MONGODB,
        BEFORE_THE_TRANSACTION,
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT,
        AFTER_REDIS,
        AFTER_THE_ACKNOWLEDGEMENT
    }

    @BeforeAll
    void twoConsumers() {
        suite.profile().stop();
        victim.start();
        other.start();
        victim.awaitReady();
        other.awaitReady();
    }

    @AfterAll
    void asBefore() {
        victim.stop();
        other.stop();
        List.of(postgres, mongo, redis).forEach(Tripwire::close);
        suite.profile().start();
        suite.profile().awaitReady();
    }

    @ParameterizedTest(name = "ORD-10 {0}")
    @EnumSource
    void a_process_that_dies_loses_nothing_and_counts_nothing_twice(CrashPoint point)
            throws Exception {
        awaitBothAtWork();
        var world = "x" + point.ordinal();
        var journeys = Journeys.of(world, 100 + point.ordinal(), 30);
        var before = suite.log().end(STATES);

        switch (point) {
            case AFTER_MONGODB ->
                    mongo.lay(List.of(asked("insert"), answered("")), victim::killNine);
            case BEFORE_THE_TRANSACTION -> postgres.lay(List.of(asked("BEGIN")), victim::killNine);
            case BEFORE_THE_COMMIT -> postgres.lay(List.of(asked("COMMIT")), victim::killNine);
            case AFTER_THE_COMMIT ->
                    postgres.lay(List.of(asked("COMMIT"), answered("COMMIT")), victim::killNine);
            case AFTER_REDIS ->
                    redis.lay(List.of(asked("redis.call"), answered("")), victim::killNine);
            case AFTER_THE_ACKNOWLEDGEMENT -> {
                // killed below, as soon as the group's offsets have moved
            }
        }
        var acknowledged = Settled.acknowledged(suite);
        send(Journeys.shuffledWithRepeats(journeys, point.ordinal()));
        if (point == CrashPoint.AFTER_THE_ACKNOWLEDGEMENT) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> Settled.acknowledged(suite) > acknowledged);
            victim.killNine();
        } else {
            await().atMost(PATIENCE).until(this::tripped);
        }
        victim.start();

        equalsTheOracle(journeys, before);
    }

    @Test
    void a_frozen_owner_that_wakes_after_its_partitions_went_to_another_one_changes_nothing()
            throws Exception {
        awaitBothAtWork();
        var journeys = Journeys.of("frozen", 7, 30);
        var before = suite.log().end(STATES);

        var bodies = Journeys.shuffledWithRepeats(journeys, 7);
        postgres.lay(List.of(asked("COMMIT")), victim::freeze);
        send(bodies.subList(0, bodies.size() / 2));
        await().atMost(PATIENCE).until(this::tripped);
        await().atMost(PATIENCE).until(() -> suite.log().shares(GROUP).equals(List.of(PARTITIONS)));
        victim.thaw();
        awaitBothAtWork();
        // an offset whose commit a rebalance interrupted is committed with the next record of its
        // partition
        send(bodies.subList(bodies.size() / 2, bodies.size()));

        equalsTheOracle(journeys, before);
    }

    @Test
    void two_hundred_journeys_in_any_order_and_with_repeats_equal_the_oracle() throws Exception {
        awaitBothAtWork();
        var journeys = Journeys.of("many", 11, 200);
        var before = suite.log().end(STATES);

        send(Journeys.shuffledWithRepeats(journeys, 11));

        equalsTheOracle(journeys, before);
    }

    private boolean tripped() {
        return postgres.tripped() && mongo.tripped() && redis.tripped();
    }

    private void awaitBothAtWork() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> suite.log().shares(GROUP).equals(EVEN));
    }

    /** Any partition may get any interaction: so two consumers meet at one customer. */
    private void send(List<byte[]> bodies) {
        var chance = new Random(bodies.size());
        try (var producer = producer()) {
            bodies.forEach(body -> producer.send(record(chance.nextInt(PARTITIONS), body)));
            producer.flush();
        }
    }

    /** Says one thing to every partition. */
    private void sendEverywhere(byte[] body) {
        try (var producer = producer()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                producer.send(record(partition, body));
            }
            producer.flush();
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", suite.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, byte[] body) {
        return new ProducerRecord<>(TOPIC, partition, new byte[] {1}, body);
    }

    /**
     * Until everything is acknowledged. An offset whose commit a rebalance interrupted is committed
     * with the next record of its partition; so there is one now and then, which says nothing new.
     */
    private void settle(byte[] repeated) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    boolean settled = suite.log().lag(GROUP, TOPIC) == 0;
                    if (!settled) {
                        sendEverywhere(repeated);
                    }
                    return settled;
                });
    }

    private void equalsTheOracle(List<byte[]> journeys, Log.Place before) throws Exception {
        var oracle = Oracle.of(journeys);
        settle(journeys.getFirst());
        try (var kept = new KeptData(suite)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> kept.untold(oracle.owners().keySet()) == 0);
            inPostgres(oracle, kept);
            inMongo(oracle, kept);
            inRedis(oracle, kept);
            onTheTopic(oracle, kept, before);
        }
    }

    private static void inPostgres(Oracle oracle, KeptData kept) throws Exception {
        assertThat(kept.counted(oracle.bodies().keySet())).isEqualTo(oracle.bodies().size());
        var states = new HashMap<UUID, String>();
        kept.customers(oracle.owners().keySet())
                .forEach((id, row) -> {
                    row.state().ifPresent(state -> states.put(id, ofVersionOne(state)));
                    row.redirectTo()
                            .ifPresent(to -> assertThat(to).isEqualTo(oracle.owners().get(id)));
                });
        assertThat(states).isEqualTo(oracle.states());
    }

    private static void inMongo(Oracle oracle, KeptData kept) {
        assertThat(kept.history(oracle.bodies().keySet()))
                .isEqualTo(
                        oracle.bodies().entrySet().stream()
                                .collect(toMap(Map.Entry::getKey, e -> text(e.getValue()))));
    }

    private static void inRedis(Oracle oracle, KeptData kept) throws Exception {
        for (var owner : kept.owners(oracle.owners().keySet()).entrySet()) {
            assertThat(kept.cached("GET", "kundresa:alias:" + owner.getKey()))
                    .contains(owner.getValue());
            assertThat(owner.getValue()).endsWith(" " + oracle.owners().get(owner.getKey()));
        }
        for (var customer : kept.customers(oracle.states().keySet()).entrySet()) {
            var key = "kundresa:customer:" + customer.getKey();
            assertThat(kept.cached("HGET", key, "version"))
                    .contains(Long.toString(customer.getValue().version()));
            assertThat(kept.cached("HGET", key, "state")).isEqualTo(customer.getValue().state());
        }
    }

    private void onTheTopic(Oracle oracle, KeptData kept, Log.Place before) throws Exception {
        Map<UUID, Optional<String>> last = new HashMap<>();
        for (var record : suite.log().after(before, Integer.MAX_VALUE)) {
            last.put(UUID.fromString(text(record.key())), Optional.of(text(record.value())));
        }
        for (var customer : kept.customers(oracle.states().keySet()).entrySet()) {
            assertThat(last.get(customer.getKey())).isEqualTo(customer.getValue().state());
        }
    }

    /** The oracle does not know how many changes there were. */
    private static String ofVersionOne(String state) {
        return state.replaceFirst("\"version\":\\d+", "\"version\":1");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, String> settings(Tripwire postgres, Tripwire mongo, Tripwire redis) {
        var settings = new HashMap<>(settings());
        settings.put(
                "POSTGRES_URL",
                "postgresql://%s:%d/profile".formatted(Ports.HOST, postgres.port()));
        settings.put("MONGODB_URL", "mongodb://%s:%d".formatted(Ports.HOST, mongo.port()));
        settings.put("REDIS_URL", "redis://%s:%d".formatted(Ports.HOST, redis.port()));
        return settings;
    }

    private static Map<String, String> settings() {
        return Map.of(
                "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1",
                "RECORDING_CONSUMERS", "1",
                "MP_MESSAGING_INCOMING_INTERACTIONS_SESSION_TIMEOUT_MS", SESSION,
                "MP_MESSAGING_INCOMING_INTERACTIONS_HEARTBEAT_INTERVAL_MS", "1000",
                "KUNDRESA_OUTBOX_EVERY", "1S",
                "KUNDRESA_OUTBOX_AGE", "3S");
    }
}
