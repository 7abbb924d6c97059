package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Pair;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Stamp;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Nodes, links and cuts in PostgreSQL, for the transaction that records a batch. Whoever changes
 * anything within a circle holds the lock on the node whose id the circle bears; a circle's nodes
 * are then his.
 */
@ApplicationScoped
public class IdentityTables {
    /**
     * Needs no durability of its own: the commit that counts the node comes later and carries it
     * along.
     */
    private static final String ANNOUNCE =
            """
            with quick as materialized (select set_config('synchronous_commit', 'off', true))
            insert into node (node_id, type, value, circle, customer_id, version)
            select id, type, value, id, id, 0
              from quick, unnest($1::uuid[], $2::text[], $3::text[]) as seen (id, type, value)
             where not exists (select 1 from node where node_id = id)
             order by id
            on conflict (node_id) do nothing
            """;

    private static final String LOCK =
            """
            select node_id from node
             where node_id = any(array(select circle from node where node_id = any($1)))
             order by node_id for no key update
            """;

    private static final String NODES =
            """
            select node_id, type, value, first_seen, circle, customer_id, version
              from node where circle = any(array(select circle from node where node_id = any($1)))
            """;

    private static final String LINKS =
            """
            select l.a, l.a_type, l.b, l.b_type, l.rule, l.verified, l.at, l.id, l.source, l.rules_version
              from node n join link l on l.a = n.node_id
             where n.circle = any(array(select circle from node where node_id = any($1)))
            """;

    private static final String CUTS =
            """
            select c.low, c.high, c.at, c.id, c.by, c.reason
              from node n join cut c on c.low = n.node_id
             where n.circle = any(array(select circle from node where node_id = any($1)))
            """;

    private static final String PLACE_NODES =
            """
            update node n
               set first_seen = u.first_seen, circle = u.circle, customer_id = u.customer_id, version = u.version
              from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::bigint[])
                   as u (node_id, first_seen, circle, customer_id, version)
             where n.node_id = u.node_id
            """;

    private static final String KEEP_LINKS =
            """
            insert into link (a, a_type, b, b_type, rule, verified, at, id, source, rules_version)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::boolean[],
                                 $7::timestamptz[], $8::uuid[], $9::text[], $10::int[])
            on conflict (a, b, rule, verified) do update
               set at = excluded.at, id = excluded.id, source = excluded.source,
                   rules_version = excluded.rules_version
            """;

    private static final String KEEP_CUTS =
            """
            insert into cut (low, high, at, id, by, reason)
            select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[])
            on conflict do nothing
            """;

    private static final String DROP_CUTS = "delete from cut where id = $1";

    private static final String DROP_LINKS = "delete from link where id = $1 and rule = 'AGENT'";

    /** Sees to it that every identifier has a row that can be locked; a transaction of its own. */
    public Uni<Void> announce(SqlClient sql, Map<UUID, Identifier> identifiers) {
        Map<UUID, Identifier> seen = new TreeMap<>(Ids::compare);
        seen.putAll(identifiers);
        Tuple columns =
                Tuple.of(
                        seen.keySet().toArray(UUID[]::new),
                        seen.values().stream().map(Identifier::type).toArray(String[]::new),
                        seen.values().stream().map(Identifier::value).toArray(String[]::new));
        return sql.preparedQuery(ANNOUNCE).execute(columns).replaceWithVoid();
    }

    /**
     * Locks the circles of these nodes in the order of their ids, then reads what is in them, all
     * in one round trip. What was read is guarded only where its circles are those that were
     * locked: see {@link Evidences#isGuarded}.
     */
    public Uni<Evidences> lockAndLoad(SqlConnection sql, Collection<UUID> nodeIds) {
        Tuple ids = Tuple.of(sorted(nodeIds));
        return Uni.combine()
                .all()
                .unis(
                        sql.preparedQuery(LOCK).execute(ids).map(IdentityTables::ids),
                        sql.preparedQuery(NODES).execute(ids).map(IdentityTables::toNodes),
                        sql.preparedQuery(LINKS).execute(ids).map(IdentityTables::toLinks),
                        sql.preparedQuery(CUTS).execute(ids).map(IdentityTables::toCuts))
                .with(Evidences::new);
    }

    /** What is stored of the circles of these nodes, for those who only look; nothing is locked. */
    public Uni<Evidences> read(SqlClient sql, Collection<UUID> nodeIds) {
        Tuple ids = Tuple.of(sorted(nodeIds));
        return Uni.combine()
                .all()
                .unis(
                        sql.preparedQuery(NODES).execute(ids).map(IdentityTables::toNodes),
                        sql.preparedQuery(LINKS).execute(ids).map(IdentityTables::toLinks),
                        sql.preparedQuery(CUTS).execute(ids).map(IdentityTables::toCuts))
                .with((nodes, links, cuts) -> new Evidences(Set.of(), nodes, links, cuts));
    }

    /** Writes the nodes as they are placed now. */
    public Uni<Void> place(SqlConnection sql, Collection<StoredNode> nodes) {
        if (nodes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns =
                Tuple.tuple()
                        .addValue(nodes.stream().map(StoredNode::id).toArray(UUID[]::new))
                        .addValue(
                                nodes.stream()
                                        .map(StoredNode::firstSeen)
                                        .map(IdentityTables::utc)
                                        .toArray(OffsetDateTime[]::new))
                        .addValue(nodes.stream().map(StoredNode::circle).toArray(UUID[]::new))
                        .addValue(nodes.stream().map(StoredNode::customerId).toArray(UUID[]::new))
                        .addValue(nodes.stream().map(StoredNode::version).toArray(Long[]::new));
        return sql.preparedQuery(PLACE_NODES).execute(columns).replaceWithVoid();
    }

    /** Keeps the links that count now. */
    public Uni<Void> keep(SqlConnection sql, Collection<Link> links) {
        if (links.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns =
                Tuple.tuple()
                        .addValue(links.stream().map(Link::a).toArray(UUID[]::new))
                        .addValue(links.stream().map(Link::aType).toArray(String[]::new))
                        .addValue(links.stream().map(Link::b).toArray(UUID[]::new))
                        .addValue(links.stream().map(Link::bType).toArray(String[]::new))
                        .addValue(
                                links.stream()
                                        .map(link -> link.rule().name())
                                        .toArray(String[]::new))
                        .addValue(links.stream().map(Link::verified).toArray(Boolean[]::new))
                        .addValue(
                                links.stream()
                                        .map(link -> utc(link.stamp().at()))
                                        .toArray(OffsetDateTime[]::new))
                        .addValue(
                                links.stream().map(link -> link.stamp().id()).toArray(UUID[]::new))
                        .addValue(links.stream().map(Link::source).toArray(String[]::new))
                        .addValue(links.stream().map(Link::rulesVersion).toArray(Integer[]::new));
        return sql.preparedQuery(KEEP_LINKS).execute(columns).replaceWithVoid();
    }

    /** Keeps the cuts that count now. */
    public Uni<Void> keepCuts(SqlConnection sql, Collection<Cut> cuts) {
        if (cuts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns =
                Tuple.tuple()
                        .addValue(cuts.stream().map(cut -> cut.pair().low()).toArray(UUID[]::new))
                        .addValue(cuts.stream().map(cut -> cut.pair().high()).toArray(UUID[]::new))
                        .addValue(
                                cuts.stream()
                                        .map(cut -> utc(cut.stamp().at()))
                                        .toArray(OffsetDateTime[]::new))
                        .addValue(cuts.stream().map(cut -> cut.stamp().id()).toArray(UUID[]::new))
                        .addValue(cuts.stream().map(Cut::by).toArray(String[]::new))
                        .addValue(cuts.stream().map(Cut::reason).toArray(String[]::new));
        return sql.preparedQuery(KEEP_CUTS).execute(columns).replaceWithVoid();
    }

    /** Takes away what follows from one decision of an agent. */
    public Uni<Void> drop(SqlConnection sql, UUID decision) {
        return sql.preparedQuery(DROP_CUTS)
                .execute(Tuple.of(decision))
                .chain(() -> sql.preparedQuery(DROP_LINKS).execute(Tuple.of(decision)))
                .replaceWithVoid();
    }

    private static Map<UUID, StoredNode> toNodes(RowSet<Row> rows) {
        Map<UUID, StoredNode> nodes = new HashMap<>();
        for (Row row : rows) {
            OffsetDateTime seen = row.getOffsetDateTime(3);
            nodes.put(
                    row.getUUID(0),
                    new StoredNode(
                            row.getUUID(0),
                            row.getString(1),
                            row.getString(2),
                            seen == null ? null : seen.toInstant(),
                            row.getUUID(4),
                            row.getUUID(5),
                            row.getLong(6)));
        }
        return nodes;
    }

    private static List<Link> toLinks(RowSet<Row> rows) {
        List<Link> links = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            links.add(
                    new Link(
                            row.getUUID(0),
                            row.getString(1),
                            row.getUUID(2),
                            row.getString(3),
                            Link.Rule.valueOf(row.getString(4)),
                            row.getBoolean(5),
                            new Stamp(row.getOffsetDateTime(6).toInstant(), row.getUUID(7)),
                            row.getString(8),
                            row.getInteger(9)));
        }
        return links;
    }

    private static List<Cut> toCuts(RowSet<Row> rows) {
        return stream(rows)
                .map(row ->
                        new Cut(
                                new Pair(row.getUUID(0), row.getUUID(1)),
                                new Stamp(row.getOffsetDateTime(2).toInstant(), row.getUUID(3)),
                                row.getString(4),
                                row.getString(5)))
                .toList();
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        return stream(rows).map(row -> row.getUUID(0)).collect(Collectors.toSet());
    }

    private static UUID[] sorted(Collection<UUID> ids) {
        return ids.stream().distinct().sorted(Ids::compare).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
