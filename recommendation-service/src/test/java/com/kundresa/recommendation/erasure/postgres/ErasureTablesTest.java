package com.kundresa.recommendation.erasure.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.erasure.Tombstone;
import com.kundresa.recommendation.experiment.Conversion;
import com.kundresa.recommendation.experiment.postgres.ConversionStore;
import com.kundresa.recommendation.outcome.Signal;
import com.kundresa.recommendation.outcome.postgres.SignalStore;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is deleted under an erased id, and what is not. */
@QuarkusTest
class ErasureTablesTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
    private static final long VERSION = 40;
    private static final String DECIDE =
            """
            INSERT INTO decision (decision_id, decided_at, customer_id, placement, catalogue_version, decision, inputs,
                                  node_id, anchor, state_version)
            SELECT gen_random_uuid(), $1, $2, 'cart', 1, '', '', $3, $4, $5 FROM generate_series(1, $6::int)
            """;
    private static final String LEFT =
            """
            SELECT count(*) FROM decision WHERE customer_id = $1 OR node_id = $1 OR anchor = $1
            """;

    @Inject Pool pool;
    @Inject ErasureTables tables;
    @Inject SignalStore signals;
    @Inject ConversionStore conversions;

    static Stream<String> statements() {
        return Stream.concat(
                Stream.of(ErasureStatements.DECISIONS), ErasureStatements.ALONE.stream());
    }

    static Stream<String> statementsOfDecisions() {
        return ErasureStatements.WITH_DECISIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void what_is_erased_is_found_by_an_index(String statement) {
        assertThat(plan(statement, ErasureTables.parameters(List.of(gone("planned")), 500)))
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @MethodSource("statementsOfDecisions")
    void what_hangs_on_a_decision_is_found_by_an_index(String statement) {
        assertThat(plan(statement, Tuple.tuple().addArrayOfUUID(new UUID[] {id("planned")})))
                .doesNotContain("Seq Scan");
    }

    @Test
    void very_many_decisions_go_a_few_at_a_time() {
        decide(1300, AT, id("busy"), id("busy"), id("busy"), 3L);

        assertThat(erase("busy", 100)).isEqualTo(1300);
        assertThat(left("busy")).isZero();
        assertThat(erase("busy", 100)).isZero();
    }

    @Test
    void a_decision_is_found_by_customer_by_anchor_and_by_the_node_that_was_asked_with() {
        decide(1, AT, id("found"), id("other-1"), id("other-2"), 3L);
        decide(1, AT, id("other-1"), id("found"), id("other-1"), 3L);
        decide(1, AT, id("other-1"), id("other-1"), id("found"), 3L);
        decide(1, AT, null, id("found"), id("found"), null);
        decide(1, AT, null, id("other-1"), id("other-1"), null);

        assertThat(erase("found", 2)).isEqualTo(4);
        assertThat(left("found")).isZero();
        assertThat(left("other-1")).isOne();
    }

    @Test
    void what_was_decided_later_stays_unless_it_was_made_from_the_state_of_the_erased() {
        decide(1, AT.plusMillis(5), id("returns"), id("returns"), id("returns"), VERSION - 1);
        decide(1, AT.plusMillis(5), id("returns"), id("returns"), id("returns"), VERSION + 1);
        decide(1, AT.plusMillis(5), null, id("returns"), id("returns"), null);

        assertThat(erase("returns", 500)).isOne();
        assertThat(left("returns")).isEqualTo(2);
    }

    @Test
    void what_the_erased_did_goes_under_shared_identifiers_too_and_what_others_did_loses_the_id() {
        UUID shared = id("shared-device");
        act("hers", List.of(id("leaves"), shared));
        act("his", List.of(id("stays"), id("leaves"), shared));

        erase("leaves", 500);

        assertThat(rows("SELECT interaction_id FROM conversion WHERE node_id = $1", shared))
                .containsExactly(id("his"));
        assertThat(rows("SELECT interaction_id FROM conversion WHERE node_id = $1", id("leaves")))
                .isEmpty();
        assertThat(rows("SELECT interaction_id FROM conversion WHERE node_id = $1", id("stays")))
                .containsExactly(id("his"));
        assertThat(signal("hers")).isEmpty();
        assertThat(signal("his"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getString("node_ids")).isEqualTo(id("stays") + " " + shared);
                    assertThat(row.getString("signal"))
                            .contains("[\"" + id("stays") + "\",\"" + shared + "\"]");
                });
    }

    /** Said to both stores, as far in the future that no timer looks at it. */
    private void act(String name, List<UUID> nodeIds) {
        Signal signal =
                new Signal(
                        id(name),
                        AT,
                        "order_completed",
                        null,
                        "till",
                        true,
                        nodeIds,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null);
        signals.keep(List.of(signal), AT, AT.plusSeconds(1_000_000_000)).await().indefinitely();
        conversions.keep(List.of(new Conversion(id(name), AT, nodeIds, 1))).await().indefinitely();
    }

    private long erase(String name, int most) {
        return tables.erase(List.of(gone(name)), most).await().indefinitely();
    }

    private void decide(
            int times,
            Instant at,
            @Nullable UUID customerId,
            UUID nodeId,
            UUID anchor,
            @Nullable Long stateVersion) {
        pool.preparedQuery(DECIDE)
                .execute(
                        Tuple.tuple()
                                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                                .addUUID(customerId)
                                .addUUID(nodeId)
                                .addUUID(anchor)
                                .addLong(stateVersion)
                                .addInteger(times))
                .await()
                .indefinitely();
    }

    private long left(String name) {
        return pool.preparedQuery(LEFT)
                .execute(Tuple.of(id(name)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private List<UUID> rows(String query, UUID id) {
        return pool.preparedQuery(query).execute(Tuple.of(id)).await().indefinitely().stream()
                .map(row -> row.getUUID(0))
                .toList();
    }

    private List<Row> signal(String name) {
        return pool
                .preparedQuery("SELECT node_ids, signal FROM signal WHERE interaction_id = $1")
                .execute(Tuple.of(id(name)))
                .await()
                .indefinitely()
                .stream()
                .toList();
    }

    /**
     * Tables of tests are small, so a scan is what the planner would choose; it must not need it.
     */
    private String plan(String statement, Tuple parameters) {
        return pool.withTransaction(sql ->
                        sql.query("SET LOCAL enable_seqscan = off")
                                .execute()
                                .chain(() ->
                                        sql.preparedQuery("EXPLAIN " + statement)
                                                .execute(parameters))
                                .chain(rows ->
                                        Uni.createFrom()
                                                .item(
                                                        rows.stream()
                                                                .map(row -> row.getString(0))
                                                                .collect(
                                                                        Collectors.joining("\n")))))
                .await()
                .indefinitely();
    }

    private static Tombstone gone(String name) {
        return new Tombstone(id(name), VERSION, AT);
    }

    private static UUID id(String name) {
        return NodeId.of("erasure-test", name);
    }
}
