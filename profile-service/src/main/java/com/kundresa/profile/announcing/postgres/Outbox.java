package com.kundresa.profile.announcing.postgres;

import com.kundresa.profile.announcing.News;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was committed and still has to be told: one row a commit, with the ids that it changed. It
 * is written with the change and goes when the change has been told.
 *
 * <p>The topic keeps for each customer the record that was written last, not the one with the
 * highest version, and two pods may tell of one customer in the wrong order. So whoever has told
 * something looks here whether there is newer by now, and if so tells that as well: whichever of
 * the two comes last, the newest is told after it.
 */
@ApplicationScoped
public class Outbox {
    private static final String ADD = "insert into outbox (version, customer_ids) values ($1, $2)";

    private static final String SETTLE =
            """
            with told as (delete from outbox where version = $1)
            select c.customer_id
              from unnest($2::uuid[], $3::bigint[]) as said (customer_id, version)
              join customer c on c.customer_id = said.customer_id
             where c.version > said.version
            """;

    private static final String LEFT_OVER =
            """
            select version, customer_ids from outbox
             where committed_at < now() - make_interval(secs => $1)
             order by version limit $2
            """;

    private final Pool pool;

    Outbox(Pool pool) {
        this.pool = pool;
    }

    /** One commit's changes that wait to be told. */
    public record Waiting(long version, List<UUID> customerIds) {}

    /** Part of the transaction that makes the changes. */
    public Uni<Void> add(SqlConnection sql, long version, Collection<UUID> customerIds) {
        return sql.preparedQuery(ADD)
                .execute(Tuple.of(version, customerIds.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /**
     * Notes that this was told.
     *
     * @param version of the commit; 0 where it was none
     * @return the ids of which there is newer to tell
     */
    public Uni<List<UUID>> settle(long version, News told) {
        Map<UUID, Long> versions = told.versions();
        Tuple columns =
                Tuple.of(
                        version,
                        versions.keySet().toArray(UUID[]::new),
                        versions.values().toArray(Long[]::new));
        return pool.preparedQuery(SETTLE).execute(columns).map(Outbox::toIds);
    }

    /** What has been waiting for longer than a commit ever should: its teller is gone. */
    public Uni<List<Waiting>> leftOver(Duration age, int limit) {
        return pool.preparedQuery(LEFT_OVER)
                .execute(Tuple.of(age.toMillis() / 1000.0, limit))
                .map(Outbox::toWaiting);
    }

    private static List<UUID> toIds(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    private static List<Waiting> toWaiting(RowSet<Row> rows) {
        List<Waiting> waiting = new ArrayList<>(rows.rowCount());
        rows.forEach(
                row -> waiting.add(new Waiting(row.getLong(0), List.of(row.getArrayOfUUIDs(1)))));
        return waiting;
    }
}
