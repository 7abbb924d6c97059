package com.kundresa.profile.history.postgres;

import com.kundresa.profile.history.Contact;
import com.kundresa.profile.history.Cursor;
import com.kundresa.profile.history.Ends;
import com.kundresa.profile.history.Filter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which interactions a customer's history consists of: those of all nodes of its group, whichever
 * group that is now. Each node's are read from the index, newest first, so a page costs the same in
 * a long history as in a short one.
 */
@ApplicationScoped
public class TimelineIndex {
    private static final String PAGE =
            """
            select i.interaction_id as id, cast(extract(epoch from i.occurred_at) * 1000 as bigint) as at
              from node asked
              join node n on n.customer_id = asked.customer_id
              cross join lateral (
                select x.interaction_id, x.occurred_at from inbox x
                 where x.node_id = n.node_id
                   and (:channel = '' or x.channel = :channel)
                   and (:type = '' or x.type = :type)
                   and x.occurred_at >= to_timestamp(cast(:from as bigint) / 1000.0)
                   and (x.occurred_at, x.interaction_id) < (to_timestamp(cast(:before as bigint) / 1000.0), :last)
                 order by x.occurred_at desc, x.interaction_id desc
                 limit :most) i
             where asked.node_id = :node and asked.first_seen is not null
             order by i.occurred_at desc, i.interaction_id desc
             limit :most
            """;

    private static final String ENDS =
            """
            with mine as (
              select n.node_id
                from node asked
                join node n on n.customer_id = asked.customer_id
               where asked.node_id = :node and asked.first_seen is not null),
            oldest as (
              select i.*
                from mine m
                cross join lateral (
                  select x.source, x.message_id, x.occurred_at, x.interaction_id from inbox x
                   where x.node_id = m.node_id
                   order by x.occurred_at, x.interaction_id
                   limit 1) i
               order by i.occurred_at, i.interaction_id
               limit 1),
            newest as (
              select i.*
                from mine m
                cross join lateral (
                  select x.source, x.message_id, x.occurred_at, x.interaction_id from inbox x
                   where x.node_id = m.node_id
                   order by x.occurred_at desc, x.interaction_id desc
                   limit 1) i
               order by i.occurred_at desc, i.interaction_id desc
               limit 1)
            select o.source as first_source, o.message_id as first_message,
                   n.source as last_source, n.message_id as last_message
              from oldest o, newest n
            """;

    private static final String CONTACTS =
            """
            select i.interaction_id as id, i.source, i.channel, i.type from inbox i
             where i.interaction_id in (:ids)
            """;

    /** Later than anything: 1 January 10000. */
    private static final Cursor START =
            new Cursor(Instant.ofEpochSecond(253_402_300_800L), new UUID(-1, -1));

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The places of a page, newest first, behind the cursor. */
    public Uni<List<Cursor>> page(UUID nodeId, Filter filter, Optional<Cursor> after, int most) {
        Cursor start = start(filter, after.orElse(START));
        return Panache.withSession(() ->
                Panache.getSession()
                        .chain(session -> query(session, nodeId, filter, start, most))
                        .map(rows -> rows.stream().map(TimelineIndex::toCursor).toList()));
    }

    /** The oldest and the newest interaction; nothing where there is none. */
    public Uni<Optional<Ends>> ends(UUID nodeId) {
        return Panache.withSession(() ->
                Panache.getSession()
                        .chain(session ->
                                session.createNativeQuery(ENDS, Tuple.class)
                                        .setParameter("node", nodeId)
                                        .getSingleResultOrNull())
                        .map(row -> Optional.ofNullable(row).map(TimelineIndex::toEnds)));
    }

    /** What these interactions were; those that are not kept are left out. */
    public Uni<Map<UUID, Contact>> contacts(Collection<UUID> interactions) {
        if (interactions.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.withSession(() ->
                Panache.getSession()
                        .chain(session ->
                                session.createNativeQuery(CONTACTS, Tuple.class)
                                        .setParameter("ids", interactions)
                                        .getResultList())
                        .map(TimelineIndex::toContacts));
    }

    private static Cursor start(Filter filter, Cursor after) {
        return filter.to()
                .filter(to -> !after.occurredAt().isBefore(to))
                .map(to -> new Cursor(to, BEFORE_ALL))
                .orElse(after);
    }

    private static Uni<List<Tuple>> query(
            Mutiny.Session session, UUID nodeId, Filter filter, Cursor start, int most) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("node", nodeId)
                .setParameter("channel", filter.channel().orElse(""))
                .setParameter("type", filter.type().orElse(""))
                .setParameter("from", filter.from().orElse(Instant.EPOCH).toEpochMilli())
                .setParameter("before", start.occurredAt().toEpochMilli())
                .setParameter("last", start.interactionId())
                .setParameter("most", most)
                .getResultList();
    }

    private static Cursor toCursor(Tuple row) {
        return new Cursor(
                Instant.ofEpochMilli(row.get("at", Long.class)), row.get("id", UUID.class));
    }

    private static Map<UUID, Contact> toContacts(List<Tuple> rows) {
        Map<UUID, Contact> contacts = HashMap.newHashMap(rows.size());
        for (Tuple row : rows) {
            contacts.put(
                    row.get("id", UUID.class),
                    new Contact(
                            row.get("source", String.class),
                            row.get("channel", String.class),
                            row.get("type", String.class)));
        }
        return contacts;
    }

    private static Ends toEnds(Tuple row) {
        return new Ends(named(row, "first"), named(row, "last"));
    }

    private static Ends.Named named(Tuple row, String end) {
        return new Ends.Named(
                row.get(end + "_source", String.class), row.get(end + "_message", String.class));
    }
}
