package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.identity.Node;
import com.kundresa.profile.touch.Identifier;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node as it lies in the table.
 *
 * @param firstSeen null where a batch has announced the node, but none has counted it yet
 * @param circle the same for all nodes that any evidence ties together
 * @param customerId whose it is; its own id where it is nobody else's
 * @param version the version with which it came to its customer; 0 before it is counted
 */
public record StoredNode(
        UUID id,
        String type,
        String value,
        @Nullable Instant firstSeen,
        UUID circle,
        UUID customerId,
        long version) {

    /** The node as identity knows it, once an interaction that carried it has counted. */
    public Optional<Node> node() {
        return Optional.ofNullable(firstSeen)
                .map(seen -> new Node(id, new Identifier(type, value), seen));
    }

    /** The same node, placed anew. */
    public StoredNode with(Instant seen, UUID newCircle, UUID newCustomer, long newVersion) {
        return new StoredNode(id, type, value, seen, newCircle, newCustomer, newVersion);
    }
}
