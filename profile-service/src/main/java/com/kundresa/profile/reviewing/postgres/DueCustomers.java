package com.kundresa.profile.reviewing.postgres;

import com.kundresa.profile.segment.postgres.StoredFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes customers for a look: their circles are locked before they are read. */
@ApplicationScoped
public class DueCustomers {
    private static final String DUE =
            "select customer_id from next_change where at <= $1 order by at limit $2";

    private static final String LOCK =
            """
            select node_id from node
             where node_id = any(array(select circle from node where node_id = any($1)))
             order by node_id for no key update
            """;

    private static final String LOCK_FREE = LOCK.stripTrailing() + " skip locked";

    /** Who came into another circle before it was locked, or is not locked, is left out. */
    private static final String READ =
            "select a.id as customer_id, c.state, "
                    + StoredFacts.KNOWN
                    + " from unnest($1::uuid[]) as a (id)"
                    + " left join node n on n.node_id = a.id"
                    + " left join customer c on c.customer_id = a.id and n.customer_id = a.id"
                    + " where n.circle is null or n.circle = any($2)";

    /** Some whose time has come, and whom nobody else holds. */
    Uni<List<StoredFacts>> take(SqlConnection sql, Instant now, int most) {
        return sql.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), most))
                .map(DueCustomers::ids)
                .chain(ids -> read(sql, LOCK_FREE, ids));
    }

    /** These, as soon as nobody else holds them. */
    Uni<List<StoredFacts>> lock(SqlConnection sql, List<UUID> ids) {
        return read(sql, LOCK, ids);
    }

    private static Uni<List<StoredFacts>> read(SqlConnection sql, String lock, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] wanted = ids.toArray(UUID[]::new);
        return sql.preparedQuery(lock)
                .execute(Tuple.of(wanted))
                .map(DueCustomers::ids)
                .chain(locked ->
                        sql.preparedQuery(READ)
                                .execute(Tuple.of(wanted, locked.toArray(UUID[]::new))))
                .map(DueCustomers::toFacts);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    private static List<StoredFacts> toFacts(RowSet<Row> rows) {
        List<StoredFacts> facts = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> facts.add(StoredFacts.of(row)));
        return facts;
    }
}
