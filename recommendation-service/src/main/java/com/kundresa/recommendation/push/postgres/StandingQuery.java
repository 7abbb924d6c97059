package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.push.Moment;
import com.kundresa.recommendation.push.Standing;
import com.kundresa.recommendation.push.json.PushJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Looks at how customers stand and what they were offered, without locking or changing anything.
 */
@ApplicationScoped
public class StandingQuery {

    private static final String HEARD =
            "FROM push_customer WHERE standing IS NOT NULL AND moved_to IS NULL";
    private static final String COUNT = "SELECT count(*) AS n " + HEARD;
    private static final String PAGE =
            "SELECT customer_id, standing "
                    + HEARD
                    + " AND customer_id > $1 ORDER BY customer_id LIMIT $2";
    private static final String EARLIER =
            """
            SELECT rule_id, decided_at FROM push_step
            WHERE anchor = $1 AND decided_at > $2 AND status IN ('due', 'sent', 'dead')
            """;

    private final Pool pool;

    StandingQuery(Pool pool) {
        this.pool = pool;
    }

    /**
     * How one customer stands.
     *
     * @param standing as it is kept
     */
    public record Kept(UUID customerId, String standing) {

        /** How the customer stood when last heard of. */
        public Standing read() {
            return PushJson.keptStanding(standing);
        }
    }

    /** Of how many customers it is known how they stand. */
    public Uni<Long> count() {
        return pool.preparedQuery(COUNT).execute().map(rows -> rows.iterator().next().getLong("n"));
    }

    /** The next ones in the order of their ids, which is no order of theirs; none at the end. */
    public Uni<List<Kept>> after(UUID customerId, int most) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(customerId, most))
                .map(rows ->
                        rows.stream()
                                .map(row ->
                                        new Kept(
                                                row.getUUID("customer_id"),
                                                row.getString("standing")))
                                .toList());
    }

    /** The steps that this person was offered after a moment. */
    public Uni<List<Moment.Earlier>> earlier(UUID anchor, Instant after) {
        return pool.preparedQuery(EARLIER)
                .execute(Tuple.of(anchor, after.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream().map(StandingQuery::earlier).toList());
    }

    private static Moment.Earlier earlier(Row row) {
        return new Moment.Earlier(
                row.getString("rule_id"), row.getOffsetDateTime("decided_at").toInstant());
    }
}
