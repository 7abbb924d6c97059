package com.kundresa.recommendation.rank.postgres;

import com.kundresa.recommendation.rank.RankModel;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What was learned of rewards, and the events that it is learned from. */
@ApplicationScoped
public class RankModels {

    private static final String DUE =
            """
            SELECT event_id, request, chosen, probability, coalesce(reward, 0) AS reward FROM rank_event
            WHERE NOT learned AND until IS NOT NULL AND (reward IS NOT NULL OR until < $1)
            LIMIT $2
            """;

    private final Pool pool;

    RankModels(Pool pool) {
        this.pool = pool;
    }

    /**
     * An event with its reward, 0 where none came in time.
     *
     * @param reward -1 to 1
     */
    public record Rewarded(
            String eventId, byte[] request, String chosen, double probability, double reward) {}

    /** The model where it is newer than a version. */
    public Uni<Optional<RankModel>> newerThan(long version) {
        return pool.preparedQuery("SELECT version, weights FROM rank_model WHERE version > $1")
                .execute(Tuple.of(version))
                .map(rows ->
                        rows.iterator().hasNext()
                                ? Optional.of(model(rows.iterator().next()))
                                : Optional.empty());
    }

    /**
     * Learns from events whose wait is over, each once, in one transaction.
     *
     * @param most events at a time
     * @param learn the model before and the events, to the model after
     * @return how many events were learned from
     */
    public Uni<Integer> learn(
            Instant now, int most, BiFunction<RankModel, List<Rewarded>, Uni<RankModel>> learn) {
        return pool.withTransaction(connection ->
                locked(connection)
                        .chain(model ->
                                due(connection, now, most)
                                        .chain(events ->
                                                events.isEmpty()
                                                        ? Uni.createFrom().item(0)
                                                        : learn.apply(model, events)
                                                                .chain(next ->
                                                                        keep(
                                                                                connection,
                                                                                next,
                                                                                events)))));
    }

    private static Uni<RankModel> locked(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT version, weights FROM rank_model FOR UPDATE")
                .execute()
                .map(rows -> model(rows.iterator().next()));
    }

    private static Uni<List<Rewarded>> due(SqlConnection connection, Instant now, int most) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), most))
                .map(RankModels::rewarded);
    }

    private static Uni<Integer> keep(
            SqlConnection connection, RankModel model, List<Rewarded> events) {
        String[] ids = events.stream().map(Rewarded::eventId).toArray(String[]::new);
        return connection
                .preparedQuery("UPDATE rank_model SET version = $1, weights = $2")
                .execute(Tuple.of(model.version(), Buffer.buffer(ModelBytes.of(model))))
                .chain(() ->
                        connection
                                .preparedQuery(
                                        "UPDATE rank_event SET learned = true WHERE event_id = ANY($1)")
                                .execute(Tuple.tuple().addArrayOfString(ids)))
                .replaceWith(events.size());
    }

    private static List<Rewarded> rewarded(RowSet<Row> rows) {
        List<Rewarded> events = new ArrayList<>();
        for (Row row : rows) {
            events.add(
                    new Rewarded(
                            row.getString("event_id"),
                            row.getBuffer("request").getBytes(),
                            row.getString("chosen"),
                            row.getDouble("probability"),
                            row.getDouble("reward")));
        }
        return events;
    }

    private static RankModel model(Row row) {
        long version = row.getLong("version");
        return version == 0
                ? RankModel.NOTHING
                : ModelBytes.read(version, row.getBuffer("weights").getBytes());
    }
}
