package com.kundresa.recommendation.decision.postgres;

import com.kundresa.recommendation.outcome.Choice;
import com.kundresa.recommendation.outcome.postgres.ChoiceRows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tables of decisions and choices; written many rows at a time through the reactive SQL client.
 */
@ApplicationScoped
public class DecisionStore {

    private static final String INSERT =
            """
            WITH decided AS (
            INSERT INTO decision (decision_id, decided_at, customer_id, placement, catalogue_version, decision, inputs,
                                  node_id, anchor, state_version)
            SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::bigint[], $6::bytea[],
                                 $7::bytea[], $24::uuid[], $25::uuid[], $26::bigint[])
            ON CONFLICT (decision_id) DO NOTHING)
            """
                    + ChoiceRows.INSERT;
    private static final String SELECT =
            """
            SELECT decision_id, decided_at, customer_id, placement, catalogue_version, decision, inputs
            FROM decision WHERE decision_id = $1
            """;

    private final Pool pool;

    DecisionStore(Pool pool) {
        this.pool = pool;
    }

    /** The decisions and what they chose; durable when it completes. */
    public Uni<Void> insert(List<NewDecision> batch) {
        return insert(pool, batch);
    }

    /** The same inside the caller's transaction. */
    public Uni<Void> insert(SqlClient sql, List<NewDecision> batch) {
        List<KeptDecision> decisions = batch.stream().map(NewDecision::kept).toList();
        List<About> about = batch.stream().map(NewDecision::about).toList();
        List<Choice> choices = batch.stream().flatMap(one -> one.choices().stream()).toList();
        Tuple columns =
                Tuple.tuple()
                        .addArrayOfUUID(column(decisions, KeptDecision::decisionId, UUID[]::new))
                        .addArrayOfOffsetDateTime(
                                column(decisions, DecisionStore::decidedAt, OffsetDateTime[]::new))
                        .addArrayOfUUID(column(decisions, KeptDecision::customerId, UUID[]::new))
                        .addArrayOfString(column(decisions, KeptDecision::placement, String[]::new))
                        .addArrayOfLong(
                                column(decisions, KeptDecision::catalogueVersion, Long[]::new))
                        .addValue(
                                column(
                                        decisions,
                                        kept -> Buffer.buffer(kept.decision()),
                                        Buffer[]::new))
                        .addValue(
                                column(
                                        decisions,
                                        kept -> Buffer.buffer(kept.inputs()),
                                        Buffer[]::new));
        return sql.preparedQuery(INSERT)
                .execute(
                        ChoiceRows.addTo(columns, choices)
                                .addArrayOfUUID(column(about, About::nodeId, UUID[]::new))
                                .addArrayOfUUID(column(about, About::anchor, UUID[]::new))
                                .addArrayOfLong(column(about, About::stateVersion, Long[]::new)))
                .replaceWithVoid();
    }

    /** Empty where there is no such decision. */
    public Uni<Optional<KeptDecision>> find(UUID decisionId) {
        return pool.preparedQuery(SELECT)
                .execute(Tuple.of(decisionId))
                .map(rows -> first(rows.iterator()));
    }

    private static Optional<KeptDecision> first(RowIterator<Row> rows) {
        return rows.hasNext() ? Optional.of(kept(rows.next())) : Optional.empty();
    }

    private static KeptDecision kept(Row row) {
        return new KeptDecision(
                row.getUUID("decision_id"),
                row.getOffsetDateTime("decided_at").toInstant(),
                row.getUUID("customer_id"),
                row.getString("placement"),
                row.getLong("catalogue_version"),
                row.getBuffer("decision").getBytes(),
                row.getBuffer("inputs").getBytes());
    }

    private static OffsetDateTime decidedAt(KeptDecision kept) {
        return kept.decidedAt().atOffset(ZoneOffset.UTC);
    }

    private static <R, T> T[] column(
            List<R> rows, Function<R, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
