package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.identity.Confidence;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is who around one node, for those who only look. */
@ApplicationScoped
public class KnownIdentity {
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
