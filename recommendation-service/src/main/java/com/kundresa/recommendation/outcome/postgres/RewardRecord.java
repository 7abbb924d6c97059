package com.kundresa.recommendation.outcome.postgres;

import com.kundresa.recommendation.outcome.Rewarded;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The record of rewards, for learning from it and for judging policies by it: read page by page in
 * the order of the decisions, so that neither a long record nor a growing one is a burden. What was
 * never shown to anybody is not in it.
 */
@ApplicationScoped
public class RewardRecord {

    private static final String PAGE =
            """
            SELECT c.decision_id, c.action_id, c.rank, c.probability, c.reward, c.decided_at, c.settled_at, c.placement,
                   c.anchor, c.arm, c.model_version, c.policy, d.inputs
            FROM choice c JOIN decision d USING (decision_id)
            WHERE (c.decided_at, c.decision_id, c.rank) > ($1, $2, $3) AND c.decided_at < $4
              AND c.reward IS NOT NULL AND c.activated
              AND (c.settled_at IS NOT NULL OR $5) AND (c.rank = 1 OR $6) AND ($7::text IS NULL OR c.placement = $7)
            ORDER BY c.decided_at, c.decision_id, c.rank LIMIT $8
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final Pool pool;

    RewardRecord(Pool pool) {
        this.pool = pool;
    }

    /**
     * Which part of the record.
     *
     * @param from the first moment of deciding
     * @param to the moment of deciding before which it ends
     * @param placement null for all
     * @param open whether choices are wanted whose reward may still grow, because their window is
     *     open; such a reward says more of those who answer quickly
     * @param allRanks false for the first places alone, whose probability is known
     */
    public record Part(
            Instant from, Instant to, @Nullable String placement, boolean open, boolean allRanks) {

        /** All first places whose reward is final. */
        public static Part settled(Instant from, Instant to) {
            return new Part(from, to, null, false, false);
        }
    }

    /** This part of the record in pages of so many, none of them empty; read as it is asked for. */
    public Multi<List<Rewarded>> pages(Part part, int size) {
        AtomicReference<Position> position =
                new AtomicReference<>(new Position(part.from(), FIRST, -1));
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        page(part, position.get(), size)
                                .invoke(page ->
                                        page.stream()
                                                .reduce((one, other) -> other)
                                                .map(Position::of)
                                                .ifPresent(position::set)))
                .whilst(page -> page.size() == size)
                .filter(page -> !page.isEmpty());
    }

    private Uni<List<Rewarded>> page(Part part, Position after, int size) {
        return pool.preparedQuery(PAGE)
                .execute(
                        Tuple.tuple()
                                .addOffsetDateTime(Columns.utc(after.decidedAt))
                                .addUUID(after.decisionId)
                                .addInteger(after.rank)
                                .addOffsetDateTime(Columns.utc(part.to()))
                                .addBoolean(part.open())
                                .addBoolean(part.allRanks())
                                .addString(part.placement())
                                .addInteger(size))
                .map(rows -> rows.stream().map(RewardRecord::rewarded).toList());
    }

    private static Rewarded rewarded(Row row) {
        OffsetDateTime settledAt = row.getOffsetDateTime("settled_at");
        return new Rewarded(
                row.getUUID("decision_id"),
                row.getString("action_id"),
                row.getInteger("rank"),
                row.getDouble("probability"),
                row.getDouble("reward"),
                row.getOffsetDateTime("decided_at").toInstant(),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("placement"),
                row.getUUID("anchor"),
                row.getString("arm"),
                row.getLong("model_version"),
                row.getString("policy"),
                row.getBuffer("inputs").getBytes());
    }

    private record Position(Instant decidedAt, UUID decisionId, int rank) {
        static Position of(Rewarded last) {
            return new Position(last.decidedAt(), last.decisionId(), last.rank());
        }
    }
}
