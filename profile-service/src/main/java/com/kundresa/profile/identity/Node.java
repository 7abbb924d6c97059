package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Identifier;
import java.time.Instant;
import java.util.UUID;

/**
 * An identifier that was seen.
 *
 * @param id the identifier's node id
 * @param firstSeen time of the earliest interaction that carried it
 */
public record Node(UUID id, Identifier identifier, Instant firstSeen) {

    /** The node of an identifier. */
    public static Node of(Identifier identifier, Instant firstSeen) {
        return new Node(identifier.nodeId(), identifier, firstSeen);
    }

    /** The type of its identifier. */
    public String type() {
        return identifier.type();
    }

    /** The same node, seen as early as either says. */
    public Node merge(Node other) {
        return other.firstSeen.isBefore(firstSeen) ? other : this;
    }
}
