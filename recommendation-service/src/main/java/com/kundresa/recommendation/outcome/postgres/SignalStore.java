package com.kundresa.recommendation.outcome.postgres;

import com.kundresa.recommendation.outcome.Signal;
import com.kundresa.recommendation.outcome.Waiting;
import com.kundresa.recommendation.outcome.json.SignalJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signals that wait to be looked at. */
@ApplicationScoped
public class SignalStore {

    private static final String KEEP =
            """
            INSERT INTO signal (interaction_id, recorded_at, due, looks, signal, node_ids)
            SELECT id, $3, $4, 0, text, nodes FROM unnest($1::uuid[], $2::text[], $5::text[]) AS s(id, text, nodes)
            ON CONFLICT (interaction_id) DO NOTHING
            """;

    private static final String TAKE =
            """
            WITH taken AS MATERIALIZED (
              SELECT interaction_id FROM signal WHERE due <= $1 ORDER BY due LIMIT $2 FOR UPDATE SKIP LOCKED)
            DELETE FROM signal s USING taken WHERE s.interaction_id = taken.interaction_id
            RETURNING s.looks, s.signal
            """;
    private static final String PUT_BACK =
            """
            INSERT INTO signal (interaction_id, recorded_at, due, looks, signal, node_ids)
            SELECT id, $5, due, looks, text, nodes
            FROM unnest($1::uuid[], $2::timestamptz[], $3::int[], $4::text[], $6::text[])
              AS s(id, due, looks, text, nodes)
            ON CONFLICT (interaction_id) DO NOTHING
            """;

    private final Pool pool;

    SignalStore(Pool pool) {
        this.pool = pool;
    }

    /** Repeating it while they wait changes nothing. */
    public Uni<Void> keep(List<Signal> signals, Instant now, Instant due) {
        return pool.preparedQuery(KEEP)
                .execute(
                        Tuple.tuple()
                                .addArrayOfUUID(
                                        Columns.column(signals, Signal::interactionId, UUID[]::new))
                                .addArrayOfString(
                                        Columns.column(signals, SignalJson::text, String[]::new))
                                .addOffsetDateTime(Columns.utc(now))
                                .addOffsetDateTime(Columns.utc(due))
                                .addArrayOfString(
                                        Columns.column(
                                                signals, SignalStore::nodeIds, String[]::new)))
                .replaceWithVoid();
    }

    /** Takes those that are due, which no other instance then takes. */
    static Uni<List<Waiting>> take(SqlConnection connection, Instant now, int most) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(Columns.utc(now), most))
                .map(rows -> rows.stream().flatMap(SignalStore::waiting).toList());
    }

    /** Lets them wait until they are due again. */
    static Uni<Void> putBack(
            SqlConnection connection, List<Waiting> waiting, List<Instant> due, Instant now) {
        return waiting.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(PUT_BACK)
                        .execute(
                                Tuple.tuple()
                                        .addArrayOfUUID(
                                                Columns.column(
                                                        waiting,
                                                        one -> one.signal().interactionId(),
                                                        UUID[]::new))
                                        .addArrayOfOffsetDateTime(
                                                Columns.times(due, instant -> instant))
                                        .addArrayOfInteger(
                                                Columns.column(
                                                        waiting, Waiting::looks, Integer[]::new))
                                        .addArrayOfString(
                                                Columns.column(
                                                        waiting,
                                                        one -> SignalJson.text(one.signal()),
                                                        String[]::new))
                                        .addOffsetDateTime(Columns.utc(now))
                                        .addArrayOfString(
                                                Columns.column(
                                                        waiting,
                                                        one -> nodeIds(one.signal()),
                                                        String[]::new)))
                        .replaceWithVoid();
    }

    private static String nodeIds(Signal signal) {
        return signal.nodeIds().stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static Stream<Waiting> waiting(Row row) {
        Optional<Signal> signal = SignalJson.read(row.getString("signal"));
        return signal.map(read -> new Waiting(read, row.getInteger("looks"))).stream();
    }
}
