package com.kundresa.profile.announcing.postgres;

import com.kundresa.profile.announcing.CustomerChanged;
import com.kundresa.profile.announcing.News;
import com.kundresa.profile.customer.redis.CacheEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what there is to tell now, for whoever must tell it again. */
@ApplicationScoped
public class Announcements {
    private static final String OF_IDS =
            "select customer_id, version, state, redirect_to from customer where customer_id = any($1)";

    private static final String OF_NODES =
            """
            select customer_id, version, state, redirect_to from customer
             where customer_id = any($1)
                or customer_id = any(array(select customer_id from node where node_id = any($1)))
            """;

    private static final String ALIASES =
            "select node_id, version, customer_id from node where node_id = any($1) and first_seen is not null";

    private static final String ALL_ALIASES =
            "select node_id, version, customer_id from node where customer_id = any($1) and first_seen is not null";

    private static final String FORGOTTEN =
            """
            select t.node_id, t.version from tombstone t
             where t.node_id = any($1)
               and not exists (select 1 from node n where n.node_id = t.node_id and n.first_seen is not null)
            """;

    private final Pool pool;

    Announcements(Pool pool) {
        this.pool = pool;
    }

    /** All of these customers and of every alias of theirs. */
    public Uni<News> ofCustomers(Collection<UUID> customerIds) {
        return news(OF_IDS, ALL_ALIASES, customerIds);
    }

    /** The customers that these nodes belong to or were, and whose they are. */
    public Uni<News> ofNodes(Collection<UUID> nodeIds) {
        return news(OF_NODES, ALIASES, nodeIds);
    }

    private Uni<News> news(String changes, String aliases, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(News.NONE);
        }
        Tuple columns = Tuple.of(ids.toArray(UUID[]::new));
        return Uni.combine()
                .all()
                .unis(
                        pool.preparedQuery(changes).execute(columns).map(Announcements::toChanges),
                        pool.preparedQuery(aliases).execute(columns).map(Announcements::toAliases),
                        pool.preparedQuery(FORGOTTEN)
                                .execute(columns)
                                .map(Announcements::toForgotten))
                .with(News::new);
    }

    private static List<CustomerChanged> toChanges(RowSet<Row> rows) {
        List<CustomerChanged> changes = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> changes.add(toChange(row)));
        return changes;
    }

    private static CustomerChanged toChange(Row row) {
        UUID customerId = row.getUUID(0);
        long version = row.getLong(1);
        Buffer state = row.getBuffer(2);
        UUID redirectTo = row.getUUID(3);
        if (state != null) {
            return new CustomerChanged.Current(customerId, version, state.getBytes());
        }
        return redirectTo != null
                ? new CustomerChanged.Redirect(customerId, version, redirectTo)
                : new CustomerChanged.Erased(customerId, version);
    }

    private static List<CacheEntry.Forgotten> toForgotten(RowSet<Row> rows) {
        List<CacheEntry.Forgotten> forgotten = new ArrayList<>(rows.rowCount());
        rows.forEach(
                row -> forgotten.add(new CacheEntry.Forgotten(row.getUUID(0), row.getLong(1))));
        return forgotten;
    }

    private static List<CacheEntry.Alias> toAliases(RowSet<Row> rows) {
        List<CacheEntry.Alias> aliases = new ArrayList<>(rows.rowCount());
        rows.forEach(row ->
                aliases.add(new CacheEntry.Alias(row.getUUID(0), row.getLong(1), row.getUUID(2))));
        return aliases;
    }
}
