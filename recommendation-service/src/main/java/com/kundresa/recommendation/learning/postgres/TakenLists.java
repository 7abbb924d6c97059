package com.kundresa.recommendation.learning.postgres;

import com.kundresa.recommendation.learning.postgres.SettledChoices.Place;
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

/**
 * The lists of which products were taken and whose window is over, newest first, page by page. One
 * that a late outcome corrected is final anew.
 */
@ApplicationScoped
public class TakenLists {

    private static final UUID LAST = new UUID(-1, -1);
    private static final String FINAL = "c.activated AND c.settled_at > $1 AND c.settled_at <= $2 ";
    private static final String COUNT =
            """
            SELECT count(*) AS n FROM choice c
            WHERE EXISTS (SELECT 1 FROM outcome o
                          WHERE o.decision_id = c.decision_id AND o.action_id = c.action_id
                            AND o.product_ids IS NOT NULL) AND\
            """
                    + " "
                    + FINAL;
    private static final String PAGE =
            """
            SELECT c.decision_id, c.action_id, c.rank, c.decided_at, c.anchor, d.catalogue_version, d.decision, d.inputs,
                   t.taken
            FROM choice c
            JOIN decision d USING (decision_id)
            JOIN LATERAL (SELECT json_agg(json_build_object('kind', o.kind, 'productIds', o.product_ids::json))::text AS taken
                          FROM outcome o
                          WHERE o.decision_id = c.decision_id AND o.action_id = c.action_id
                            AND o.product_ids IS NOT NULL) t ON t.taken IS NOT NULL
            WHERE (c.decided_at, c.decision_id, c.rank) < ($3, $4, $5) AND\
            """
                    + " "
                    + FINAL
                    + "ORDER BY c.decided_at DESC, c.decision_id DESC, c.rank DESC LIMIT $6";

    private final Pool pool;

    TakenLists(Pool pool) {
        this.pool = pool;
    }

    /** When lists became final: after {@code since} and no later than {@code until}. */
    public record Span(Instant since, Instant until) {

        /** Where reading begins: after the newest of them. */
        public Place end() {
            return new Place(until, LAST, Integer.MAX_VALUE);
        }
    }

    /**
     * One list with what it was decided from.
     *
     * @param customer the anchor of whoever saw it
     * @param decision the bytes that were answered
     * @param inputs the bytes of what it was made from
     * @param taken kinds of outcomes and the products that each is about, JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that were written once and are only read
    public record Taken(
            Place place,
            String actionId,
            UUID customer,
            long catalogueVersion,
            byte[] decision,
            byte[] inputs,
            String taken) {}

    /** How many there are. */
    public Uni<Long> count(Span span) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(utc(span.since()), utc(span.until())))
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    /** The next older ones before a place; none at the end. */
    public Uni<List<Taken>> before(Place place, Span span, int most) {
        return pool.preparedQuery(PAGE)
                .execute(
                        Tuple.of(
                                utc(span.since()),
                                utc(span.until()),
                                utc(place.decidedAt()),
                                place.decisionId(),
                                place.rank(),
                                most))
                .map(rows -> rows.stream().map(TakenLists::taken).toList());
    }

    private static Taken taken(Row row) {
        return new Taken(
                new Place(
                        row.getOffsetDateTime("decided_at").toInstant(),
                        row.getUUID("decision_id"),
                        row.getInteger("rank")),
                row.getString("action_id"),
                row.getUUID("anchor"),
                row.getLong("catalogue_version"),
                row.getBuffer("decision").getBytes(),
                row.getBuffer("inputs").getBytes(),
                row.getString("taken"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
