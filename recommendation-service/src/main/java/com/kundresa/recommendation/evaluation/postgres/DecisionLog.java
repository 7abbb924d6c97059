package com.kundresa.recommendation.evaluation.postgres;

import com.kundresa.recommendation.offer.Placement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The decisions of the record, as a log to judge by; who is held out is in no log of policies. */
@ApplicationScoped
public class DecisionLog {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String LOGGED =
            """
            FROM choice
            WHERE rank = 1 AND placement = $1 AND decided_at >= $2
              AND (decided_at, decision_id) < ($3, $4)
              AND activated AND arm <> 'hold-out'
            """;
    private static final String COUNT =
            "SELECT count(*) AS n FROM (SELECT 1 " + LOGGED + " LIMIT $5) AS newest";
    private static final String FIRST_PLACES =
            """
            SELECT decision_id, decided_at, anchor, action_id, probability, coalesce(reward, 0) AS reward,
                   settled_at IS NOT NULL AS settled
            """
                    + LOGGED
                    + " ORDER BY decided_at DESC, decision_id DESC LIMIT $5";
    private static final String NEWEST =
            "SELECT decision_id FROM decision WHERE placement = $1 ORDER BY decided_at DESC LIMIT"
                    + " $2";
    private static final String INPUTS =
            "SELECT decision_id, inputs FROM decision WHERE decision_id = ANY ($1)";

    private final Pool pool;

    DecisionLog(Pool pool) {
        this.pool = pool;
    }

    /**
     * Where a decision stands in the order of reading, which is from the newest to the oldest.
     *
     * @param decisionId with decisions of the same moment, the place among them
     */
    public record Place(Instant decidedAt, UUID decisionId) {

        /** Before all decisions that were made earlier than this. */
        public static Place before(Instant until) {
            return new Place(until, FIRST);
        }
    }

    /** How many first places there are from a place on, counting to so many at most. */
    public Uni<Long> count(Placement placement, Instant from, Place after, int most) {
        return pool.preparedQuery(COUNT)
                .execute(range(placement, from, after, most))
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    /** The next first places after a place, newest first; none at the end. */
    public Uni<List<FirstPlace>> firstPlaces(
            Placement placement, Instant from, Place after, int most) {
        return pool.preparedQuery(FIRST_PLACES)
                .execute(range(placement, from, after, most))
                .map(rows -> stream(rows).map(DecisionLog::firstPlace).toList());
    }

    /** The newest decisions at a placement, whoever they were for and whatever they answered. */
    public Uni<List<UUID>> newest(Placement placement, int most) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(placement.code(), most))
                .map(rows -> stream(rows).map(row -> row.getUUID("decision_id")).toList());
    }

    /** What decisions were made from, by their id. */
    public Uni<Map<UUID, byte[]>> inputs(List<UUID> decisionIds) {
        return pool.preparedQuery(INPUTS)
                .execute(Tuple.tuple().addArrayOfUUID(decisionIds.toArray(UUID[]::new)))
                .map(rows ->
                        stream(rows)
                                .collect(
                                        Collectors.toMap(
                                                row -> row.getUUID("decision_id"),
                                                row -> row.getBuffer("inputs").getBytes())));
    }

    private static Tuple range(Placement placement, Instant from, Place after, int most) {
        return Tuple.of(
                placement.code(), utc(from), utc(after.decidedAt()), after.decisionId(), most);
    }

    private static FirstPlace firstPlace(Row row) {
        return new FirstPlace(
                row.getUUID("decision_id"),
                row.getOffsetDateTime("decided_at").toInstant(),
                row.getUUID("anchor"),
                row.getString("action_id"),
                row.getDouble("probability"),
                row.getDouble("reward"),
                row.getBoolean("settled"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
