package com.kundresa.profile.erasing.postgres;

import com.kundresa.profile.erasing.Receipt;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is taken out of the tables, and what is left to be done elsewhere. */
@ApplicationScoped
public class ErasureTables {
    private static final List<String> FORGET =
            List.of(
                    "delete from suggestion_key where customer_id = any($1)",
                    "delete from suggestion_pair where one = any($1) or other = any($1)",
                    "delete from suggestion where one = any($1) or other = any($1)",
                    "delete from fragment where node_id = any($1)",
                    "delete from search_word where node_id = any($1)",
                    "delete from link where a = any($1) or b = any($1)",
                    "delete from cut where low = any($1) or high = any($1)",
                    "delete from membership where customer_id = any($1)",
                    "delete from next_change where customer_id = any($1)",
                    "delete from node where node_id = any($1)");

    private static final String FORGET_INTERACTIONS =
            "delete from inbox where node_id = any($1) returning interaction_id";

    private static final String MENTIONING =
            "select interaction_id from inbox where node_id = any($1)";

    private static final String FORGET_CUSTOMERS =
            """
            update customer
               set version = $2, state = null, merged = null, shared = '{}', redirect_to = null
             where customer_id = any($1) returning customer_id
            """;

    private static final String LEAVE_SEGMENTS =
            """
            insert into segment_outbox (customer_id, segment, entered, at, version)
            select customer_id, segment, false, now(), $2 from membership
             where customer_id = any($1) and left_at is null
            """;

    private static final String ADD =
            """
            insert into erasure (id, erased_at, by, reason, identifiers, interactions, nodes, gone, mentioning)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private static final String NOT_DONE =
            """
            select id, nodes, gone, mentioning from erasure
             where not done and erased_at < now() - make_interval(secs => $1)
             order by erased_at limit $2
            """;

    private static final String DONE =
            "update erasure set done = true, gone = '{}', mentioning = '{}' where id = $1";

    private final Pool pool;

    ErasureTables(Pool pool) {
        this.pool = pool;
    }

    /**
     * What was there.
     *
     * @param interactions of the erased
     * @param mentioning interactions of others in which the erased may be named
     * @param customers ids that were, or led to, the customer
     */
    record Removed(List<UUID> interactions, List<UUID> mentioning, List<UUID> customers) {}

    /** What an erasure still has to do in the history. */
    public record Unfinished(UUID id, List<UUID> nodes, List<UUID> gone, List<UUID> mentioning) {}

    /**
     * Takes all that is known of these nodes out of the tables.
     *
     * @param others nodes that evidence tied to them
     */
    Uni<Removed> forget(
            SqlConnection sql, Collection<UUID> nodes, Collection<UUID> others, long version) {
        UUID[] ids = nodes.toArray(UUID[]::new);
        return sql.preparedQuery(FORGET_INTERACTIONS)
                .execute(Tuple.of(ids))
                .map(ErasureTables::toIds)
                .chain(interactions ->
                        ids(sql, MENTIONING, others)
                                .chain(mentioning ->
                                        sql.preparedQuery(FORGET_CUSTOMERS)
                                                .execute(Tuple.of(ids, version))
                                                .map(ErasureTables::toIds)
                                                .map(customers ->
                                                        new Removed(
                                                                interactions,
                                                                mentioning,
                                                                customers))))
                .call(() -> sql.preparedQuery(LEAVE_SEGMENTS).execute(Tuple.of(ids, version)))
                .call(() -> forgetAll(sql, ids, 0));
    }

    private static Uni<Void> forgetAll(SqlConnection sql, UUID[] ids, int from) {
        return from == FORGET.size()
                ? Uni.createFrom().voidItem()
                : sql.preparedQuery(FORGET.get(from))
                        .execute(Tuple.of(ids))
                        .chain(() -> forgetAll(sql, ids, from + 1));
    }

    Uni<Void> add(
            SqlConnection sql,
            Receipt receipt,
            String reason,
            Collection<UUID> nodes,
            Removed removed) {
        Tuple columns =
                Tuple.tuple()
                        .addValue(receipt.erasureId())
                        .addValue(receipt.at().atOffset(ZoneOffset.UTC))
                        .addValue(receipt.by())
                        .addValue(reason)
                        .addValue(receipt.identifiers())
                        .addValue(receipt.interactions())
                        .addValue(nodes.toArray(UUID[]::new))
                        .addValue(removed.interactions().toArray(UUID[]::new))
                        .addValue(removed.mentioning().toArray(UUID[]::new));
        return sql.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    /** Erasures older than this that are not done. */
    public Uni<List<Unfinished>> unfinished(Duration age, int most) {
        return pool.preparedQuery(NOT_DONE)
                .execute(Tuple.of(age.toMillis() / 1000.0, most))
                .map(ErasureTables::toUnfinished);
    }

    /** Nothing is left to be done. */
    public Uni<Void> done(UUID id) {
        return pool.preparedQuery(DONE).execute(Tuple.of(id)).replaceWithVoid();
    }

    private static Uni<List<UUID>> ids(SqlConnection sql, String query, Collection<UUID> nodes) {
        return sql.preparedQuery(query)
                .execute(Tuple.of(nodes.toArray(UUID[]::new)))
                .map(ErasureTables::toIds);
    }

    private static List<UUID> toIds(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    private static List<Unfinished> toUnfinished(RowSet<Row> rows) {
        List<Unfinished> unfinished = new ArrayList<>(rows.rowCount());
        rows.forEach(row ->
                unfinished.add(
                        new Unfinished(
                                row.getUUID(0),
                                List.of(row.getArrayOfUUIDs(1)),
                                List.of(row.getArrayOfUUIDs(2)),
                                List.of(row.getArrayOfUUIDs(3)))));
        return unfinished;
    }
}
