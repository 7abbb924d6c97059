package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Stamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An agent's decision that two identifiers are not one customer because of what links them
 * directly. It outweighs every link between the two, past and future, until an agent links them
 * again.
 *
 * @param stamp time and id of the decision
 * @param reason the agent's words, at most 500 characters
 */
public record Cut(Pair pair, Stamp stamp, String by, String reason) {

    /**
     * The cuts that part these nodes from all others: one for each pair of nodes that a link
     * crosses.
     */
    public static List<Cut> parting(
            Set<UUID> nodes, Collection<Link> links, Stamp stamp, String by, String reason) {
        return links.stream()
                .filter(link -> nodes.contains(link.a()) != nodes.contains(link.b()))
                .map(Link::pair)
                .distinct()
                .map(pair -> new Cut(pair, stamp, by, reason))
                .toList();
    }
}
