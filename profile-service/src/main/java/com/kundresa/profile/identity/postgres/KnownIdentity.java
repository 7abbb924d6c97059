package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.history.Contact;
import com.kundresa.profile.identity.Confidence;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is who around one node, for those who only look. */
@ApplicationScoped
public class KnownIdentity {
    /** The interaction with which each node was seen first: its own, or one that links it. */
    private static final String FIRST_CONTACTS =
            """
            select n.node_id, i.source, i.channel, i.type
              from node n
             cross join lateral (
               select x.source, x.channel, x.type, x.interaction_id from inbox x
                where x.node_id = n.node_id and x.occurred_at = n.first_seen
               union all
               select x.source, x.channel, x.type, x.interaction_id
                 from link l join inbox x on x.interaction_id = l.id
                where l.a = n.node_id and l.at = n.first_seen
               union all
               select x.source, x.channel, x.type, x.interaction_id
                 from link l join inbox x on x.interaction_id = l.id
                where l.b = n.node_id and l.at = n.first_seen
               order by interaction_id
               limit 1) i
             where n.node_id = any($1)
            """;

    private final Pool pool;
    private final IdentityTables identities;
    private final Protection protection;

    KnownIdentity(Pool pool, IdentityTables identities, Protection protection) {
        this.pool = pool;
        this.identities = identities;
        this.protection = protection;
    }

    /** What is stored of all whom evidence ties to this node. */
    public Uni<Evidences> around(UUID nodeId) {
        return identities.read(pool, List.of(nodeId));
    }

    /** Through what each of these nodes was seen first, as far as that is still kept. */
    public Uni<Map<UUID, Contact>> firstContacts(Collection<UUID> nodeIds) {
        return pool.preparedQuery(FIRST_CONTACTS)
                .execute(Tuple.of(nodeIds.toArray(UUID[]::new)))
                .map(KnownIdentity::toContacts);
    }

    private static Map<UUID, Contact> toContacts(RowSet<Row> rows) {
        Map<UUID, Contact> contacts = HashMap.newHashMap(rows.size());
        rows.forEach(row ->
                contacts.put(
                        row.getUUID("node_id"),
                        new Contact(
                                row.getString("source"),
                                row.getString("channel"),
                                row.getString("type"))));
        return contacts;
    }

    /** How sure it is that the customer of this node is one person; nothing where none is known. */
    public Uni<Optional<Confidence>> confidence(UUID nodeId) {
        return around(nodeId)
                .map(stored -> stored.partition(protection))
                .map(partition -> confidence(nodeId, partition));
    }

    private static Optional<Confidence> confidence(UUID nodeId, Partition partition) {
        return partition.groupOf(nodeId).map(group -> Confidence.of(group, partition.refusals()));
    }
}
