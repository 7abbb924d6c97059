package com.kundresa.recommendation.learning.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The choices that were shown and whose reward is final, oldest first, page by page. */
@ApplicationScoped
public class SettledChoices {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String SETTLED = "settled_at IS NOT NULL AND activated";
    private static final String COUNT =
            "SELECT count(*) AS n FROM choice WHERE " + SETTLED + " AND decided_at >= $1";
    private static final String START =
            "SELECT decided_at FROM choice WHERE "
                    + SETTLED
                    + " AND decided_at >= $1 ORDER BY decided_at DESC OFFSET $2 LIMIT 1";
    private static final String PAGE =
            """
            SELECT c.decision_id, c.action_id, c.rank, c.probability, coalesce(c.reward, 0) AS reward, c.decided_at,
                   d.decision, d.inputs
            FROM choice c JOIN decision d USING (decision_id)
            WHERE c.settled_at IS NOT NULL AND c.activated AND (c.decided_at, c.decision_id, c.rank) > ($1, $2, $3)
            ORDER BY c.decided_at, c.decision_id, c.rank LIMIT $4
            """;

    private final Pool pool;

    SettledChoices(Pool pool) {
        this.pool = pool;
    }

    /**
     * One choice with what it was decided from.
     *
     * @param probability with which it was drawn for its place; null where nothing was drawn
     * @param reward final, 0 to 1
     * @param decision the bytes that were answered
     * @param inputs the bytes of what it was made from
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that were written once and are only read
    public record Settled(
            Place place,
            String actionId,
            @Nullable Double probability,
            double reward,
            byte[] decision,
            byte[] inputs) {}

    /** Where a choice stands in the order of reading. */
    public record Place(Instant decidedAt, UUID decisionId, int rank) {}

    /** How many there are since then. */
    public Uni<Long> count(Instant since) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(utc(since)))
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    /** Where to begin so that at most so many are read, and none from before that time. */
    public Uni<Place> start(Instant since, int most) {
        return pool.preparedQuery(START)
                .execute(Tuple.of(utc(since), most))
                .map(rows ->
                        rows.size() == 0
                                ? since
                                : rows.iterator()
                                        .next()
                                        .getOffsetDateTime("decided_at")
                                        .toInstant())
                .map(from -> new Place(from, FIRST, 0));
    }

    /** The next ones after a place; none at the end. */
    public Uni<List<Settled>> after(Place place, int most) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(utc(place.decidedAt()), place.decisionId(), place.rank(), most))
                .map(rows -> rows.stream().map(SettledChoices::settled).toList());
    }

    private static Settled settled(Row row) {
        return new Settled(
                new Place(
                        row.getOffsetDateTime("decided_at").toInstant(),
                        row.getUUID("decision_id"),
                        row.getInteger("rank")),
                row.getString("action_id"),
                row.getDouble("probability"),
                row.getDouble("reward"),
                row.getBuffer("decision").getBytes(),
                row.getBuffer("inputs").getBytes());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
