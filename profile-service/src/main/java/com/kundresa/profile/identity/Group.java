package com.kundresa.profile.identity;

import java.util.List;
import java.util.UUID;

/**
 * One customer: nodes that belong together.
 *
 * @param representative its node id is the customer id; all other node ids are its aliases
 * @param nodes sorted: strongest first, then first seen, then id
 * @param joined the accepted links between them
 * @param shared nodes that evidence links to this customer, but that several known persons share
 */
public record Group(Node representative, List<Node> nodes, List<Link> joined, List<Node> shared) {

    public Group {
        nodes = List.copyOf(nodes);
        joined = List.copyOf(joined);
        shared = List.copyOf(shared);
    }

    /** The customer id. */
    public UUID customerId() {
        return representative.id();
    }
}
