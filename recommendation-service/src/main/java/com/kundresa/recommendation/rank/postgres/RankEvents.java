package com.kundresa.recommendation.rank.postgres;

import com.kundresa.recommendation.rank.RankEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;

/** The table of rankings that were given. */
@ApplicationScoped
public class RankEvents {

    private static final String KEEP =
            """
            WITH kept AS (
            INSERT INTO rank_event (event_id, asked_at, until, chosen, probability, model_version, request, answer, ids)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (event_id) DO NOTHING
            RETURNING request, answer)
            SELECT request, answer FROM kept
            UNION ALL SELECT request, answer FROM rank_event WHERE event_id = $1
            LIMIT 1
            """;
    private static final String REWARD =
            """
            WITH known AS (SELECT learned FROM rank_event WHERE event_id = $1),
            kept AS (UPDATE rank_event SET reward = $2 WHERE event_id = $1 AND reward IS NULL AND NOT learned)
            SELECT learned FROM known
            """;
    private static final String ACTIVATE =
            """
            WITH known AS (SELECT event_id FROM rank_event WHERE event_id = $1),
            kept AS (UPDATE rank_event SET until = $2 WHERE event_id = $1 AND until IS NULL)
            SELECT event_id FROM known
            """;
    private static final String FORGET =
            """
            DELETE FROM rank_event WHERE event_id IN
            (SELECT event_id FROM rank_event WHERE asked_at < $1 ORDER BY asked_at LIMIT 10000)
            """;

    private static final Pattern ID =
            Pattern.compile("\\b\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}\\b");

    private final Pool pool;

    RankEvents(Pool pool) {
        this.pool = pool;
    }

    /** What was asked and answered under an event id, first time or now. */
    public record Kept(byte[] request, byte[] answer) {}

    /** What became of a report. */
    public enum Report {
        TAKEN,
        LATE,
        UNKNOWN
    }

    /** Keeps an event unless its id is taken; durable when it completes. */
    public Uni<Kept> keep(RankEvent event) {
        Tuple row =
                Tuple.tuple()
                        .addString(event.eventId())
                        .addOffsetDateTime(time(event.askedAt()))
                        .addOffsetDateTime(event.until() == null ? null : time(event.until()))
                        .addString(event.chosen())
                        .addDouble(event.probability())
                        .addLong(event.modelVersion())
                        .addBuffer(buffer(event.request()))
                        .addBuffer(buffer(event.answer()))
                        .addArrayOfUUID(ids(event.request()));
        return pool.preparedQuery(KEEP).execute(row).map(rows -> kept(rows.iterator().next()));
    }

    /** The first reward of an event counts; one that comes after the wait is late. */
    public Uni<Report> reward(String eventId, double reward) {
        return pool.preparedQuery(REWARD)
                .execute(Tuple.of(eventId, reward))
                .map(rows -> report(rows.iterator()));
    }

    /**
     * The ranking was used, so a reward is waited for.
     *
     * @return whether there is such an event
     */
    public Uni<Boolean> activate(String eventId, Instant until) {
        return pool.preparedQuery(ACTIVATE)
                .execute(Tuple.of(eventId, time(until)))
                .map(rows -> rows.iterator().hasNext());
    }

    /** Forgets a bounded number of events that were asked before a time. */
    public Uni<Void> forget(Instant before) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(time(before))).replaceWithVoid();
    }

    /** What looks like an id may be a customer's, who may be erased one day. */
    private static UUID[] ids(byte[] request) {
        return ID.matcher(new String(request, StandardCharsets.ISO_8859_1))
                .results()
                .map(found -> UUID.fromString(found.group()))
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Report report(RowIterator<Row> rows) {
        if (!rows.hasNext()) {
            return Report.UNKNOWN;
        }
        return rows.next().getBoolean("learned") ? Report.LATE : Report.TAKEN;
    }

    private static Kept kept(Row row) {
        return new Kept(row.getBuffer("request").getBytes(), row.getBuffer("answer").getBytes());
    }

    private static io.vertx.mutiny.core.buffer.Buffer buffer(byte[] bytes) {
        return io.vertx.mutiny.core.buffer.Buffer.newInstance(Buffer.buffer(bytes));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
