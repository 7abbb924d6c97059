package com.kundresa.profile.identity.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A node as it is read; it is written by the transaction that records a batch, and by nothing else.
 */
@Entity(name = "Node")
@Table(name = "node")
@Immutable
public class NodeEntity extends PanacheEntityBase {
    @Id
    @Column(name = "node_id")
    public UUID nodeId = new UUID(0, 0);

    /** Absent where no interaction that carries the node has counted yet. */
    @Column(name = "first_seen")
    public @Nullable Instant firstSeen;

    @Column(name = "customer_id")
    public UUID customerId = new UUID(0, 0);

    /** With which the node came to its customer. */
    public long version;
}
