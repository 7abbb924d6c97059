package com.kundresa.profile.customer.postgres;

import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.packed.FragmentBytes;
import com.kundresa.profile.customer.redis.CacheEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fragments and customers in PostgreSQL, for the transaction that records a batch; whoever calls
 * holds the locks on the circles of all of them.
 */
@ApplicationScoped
public class CustomerTables {
    private static final String MERGED =
            "select customer_id, merged from customer where customer_id = any($1) and merged is not null";

    private static final String FRAGMENTS =
            """
            with wanted as (
              select unnest($1::uuid[]) as node_id
              union
              select n.node_id from customer c join node n on n.customer_id = c.customer_id
               where c.customer_id = any($2) and c.merged is null)
            select f.node_id, f.body from wanted join fragment f on f.node_id = wanted.node_id
            """;

    private static final String SHARED =
            "select customer_id, shared from customer where customer_id = any($1)";

    private static final String STATES =
            """
            select customer_id, version, state from customer
             where customer_id = any($1) and state is not null order by customer_id
            """;

    private static final String VERSION = "select nextval('version')";

    private static final String WRITE_FRAGMENTS =
            """
            insert into fragment (node_id, version, body)
            select node_id, $3, body from unnest($1::uuid[], $2::bytea[]) as f (node_id, body)
            on conflict (node_id) do update set version = excluded.version, body = excluded.body
            """;

    private static final String WRITE_CUSTOMERS =
            """
            insert into customer (customer_id, version, state, merged, shared)
            select customer_id, $5, state, merged, shared::uuid[]
              from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[]) as c (customer_id, state, merged, shared)
            on conflict (customer_id) do update
               set version = excluded.version, state = excluded.state, merged = excluded.merged,
                   shared = excluded.shared, redirect_to = null
            """;

    private static final String WRITE_SEEN =
            """
            update customer c set version = $3, state = s.state
              from unnest($1::uuid[], $2::bytea[]) as s (customer_id, state)
             where c.customer_id = s.customer_id
            """;

    private static final String REDIRECT =
            """
            update customer c
               set version = $3, state = null, merged = null, shared = '{}', redirect_to = r.redirect_to
              from unnest($1::uuid[], $2::uuid[]) as r (customer_id, redirect_to)
             where c.customer_id = r.customer_id
            returning c.customer_id
            """;

    /**
     * What is stored about these customers.
     *
     * @param nodes whose fragments are needed in any case
     */
    public Uni<Known> load(SqlClient sql, Collection<UUID> customers, Collection<UUID> nodes) {
        UUID[] customerIds = customers.toArray(UUID[]::new);
        UUID[] nodeIds = nodes.toArray(UUID[]::new);
        return Uni.combine()
                .all()
                .unis(
                        sql.preparedQuery(MERGED).execute(Tuple.of(customerIds)),
                        sql.preparedQuery(FRAGMENTS).execute(Tuple.of(nodeIds, customerIds)))
                .with((merged, fragments) ->
                        new Known(toFragments(merged), toFragments(fragments)));
    }

    /** Which shared nodes are remembered of these customers. */
    public Uni<Map<UUID, Set<UUID>>> shared(SqlConnection sql, Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sql.preparedQuery(SHARED)
                .execute(Tuple.of(customers.toArray(UUID[]::new)))
                .map(CustomerTables::toShared);
    }

    /** The states of those of these customers that are there, by ascending id. */
    public Uni<List<CacheEntry.State>> states(SqlClient sql, Collection<UUID> customers) {
        return sql.preparedQuery(STATES)
                .execute(Tuple.of(customers.toArray(UUID[]::new)))
                .map(CustomerTables::toStates);
    }

    /** The next version; the locks on what will bear it are held already. */
    public Uni<Long> nextVersion(SqlConnection sql) {
        return sql.preparedQuery(VERSION).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /** Writes the fragments as they are now. */
    public Uni<Void> writeFragments(
            SqlConnection sql, long version, Map<UUID, Fragment> fragments) {
        Buffer[] bodies =
                fragments.values().stream().map(CustomerTables::toBuffer).toArray(Buffer[]::new);
        return sql.preparedQuery(WRITE_FRAGMENTS)
                .execute(Tuple.of(fragments.keySet().toArray(UUID[]::new), bodies, version))
                .replaceWithVoid();
    }

    /** Writes the customers as they are now. */
    public Uni<Void> writeCustomers(SqlConnection sql, long version, List<CustomerRow> customers) {
        Tuple columns =
                Tuple.of(
                        customers.stream().map(CustomerRow::customerId).toArray(UUID[]::new),
                        customers.stream()
                                .map(row -> Buffer.buffer(row.state()))
                                .toArray(Buffer[]::new),
                        customers.stream()
                                .map(CustomerRow::merged)
                                .map(CustomerTables::toBufferOrNull)
                                .toArray(Buffer[]::new),
                        customers.stream()
                                .map(CustomerRow::shared)
                                .map(CustomerTables::toArrayText)
                                .toArray(String[]::new),
                        version);
        return sql.preparedQuery(WRITE_CUSTOMERS).execute(columns).replaceWithVoid();
    }

    /** A customer that looks different because time went by, or is looked at otherwise. */
    public record Seen(UUID customerId, byte[] state) {}

    /** Writes how customers look now; what is known of them stays. */
    public Uni<Void> writeSeen(SqlConnection sql, long version, List<Seen> seen) {
        Tuple columns =
                Tuple.of(
                        seen.stream().map(Seen::customerId).toArray(UUID[]::new),
                        seen.stream().map(one -> Buffer.buffer(one.state())).toArray(Buffer[]::new),
                        version);
        return sql.preparedQuery(WRITE_SEEN).execute(columns).replaceWithVoid();
    }

    /**
     * Says of each of these ids whose alias it is now, where it was a customer's before.
     *
     * @return the ids that were
     */
    public Uni<List<UUID>> redirect(SqlConnection sql, long version, Map<UUID, UUID> aliases) {
        if (aliases.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Map.Entry<UUID, UUID>> entries = List.copyOf(aliases.entrySet());
        Tuple columns =
                Tuple.of(
                        entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                        entries.stream().map(Map.Entry::getValue).toArray(UUID[]::new),
                        version);
        return sql.preparedQuery(REDIRECT).execute(columns).map(CustomerTables::toIds);
    }

    private static List<CacheEntry.State> toStates(RowSet<Row> rows) {
        List<CacheEntry.State> states = new ArrayList<>(rows.rowCount());
        rows.forEach(row ->
                states.add(
                        new CacheEntry.State(
                                row.getUUID(0), row.getLong(1), row.getBuffer(2).getBytes())));
        return states;
    }

    private static List<UUID> toIds(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    private static Map<UUID, Fragment> toFragments(RowSet<Row> rows) {
        Map<UUID, Fragment> fragments = new HashMap<>();
        rows.forEach(row ->
                fragments.put(row.getUUID(0), FragmentBytes.read(row.getBuffer(1).getBytes())));
        return fragments;
    }

    private static Map<UUID, Set<UUID>> toShared(RowSet<Row> rows) {
        Map<UUID, Set<UUID>> shared = new HashMap<>();
        rows.forEach(row -> shared.put(row.getUUID(0), Set.of(row.getArrayOfUUIDs(1))));
        return shared;
    }

    private static Buffer toBuffer(Fragment fragment) {
        return Buffer.buffer(FragmentBytes.write(fragment));
    }

    private static @Nullable Buffer toBufferOrNull(@Nullable Fragment fragment) {
        return fragment == null ? null : toBuffer(fragment);
    }

    /**
     * An array within an array must be text on its way: PostgreSQL's arrays have no rows of unequal
     * length.
     */
    private static String toArrayText(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
