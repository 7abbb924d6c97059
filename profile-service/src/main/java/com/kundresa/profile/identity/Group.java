package com.kundresa.profile.identity;

import com.kundresa.profile.touch.IdentifierTypes;
import java.util.Comparator;
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

    /**
     * What is seen first is known before anybody says who they are: of nodes first seen in the same
     * moment the weakest comes first, then the smallest id.
     */
    private static final Comparator<Node> EARLIEST =
            Comparator.comparing(Node::firstSeen)
                    .thenComparing(
                            node -> IdentifierTypes.rank(node.type()), Comparator.reverseOrder())
                    .thenComparing(Node::id);

    public Group {
        nodes = List.copyOf(nodes);
        joined = List.copyOf(joined);
        shared = List.copyOf(shared);
    }

    /** The customer id. */
    public UUID customerId() {
        return representative.id();
    }

    /**
     * The id of the node that was seen first. It stays when a visitor is identified and when a
     * later customer is merged in; after a cut each part has its own again. So it is the key of
     * what a person keeps through all of this, such as the arm of an experiment.
     */
    public UUID anchor() {
        return nodes.stream().min(EARLIEST).orElse(representative).id();
    }
}
