package com.kundresa.profile.recording.postgres;

import com.kundresa.profile.customer.postgres.CustomerRow;
import com.kundresa.profile.identity.postgres.StoredNode;
import com.kundresa.profile.recording.Committed;
import com.kundresa.profile.recording.WhatIsKnown;
import com.kundresa.profile.recording.WhoIsWho;
import com.kundresa.profile.segment.Lookout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that one batch writes.
 *
 * @param placed the nodes whose rows change
 * @param lookout what was remembered of the customers' segments
 */
record Decided(
        long version,
        Sorted sorted,
        WhoIsWho who,
        List<StoredNode> placed,
        Lookout lookout,
        WhatIsKnown what) {

    /** The nodes that have become aliases of another customer now. */
    Map<UUID, UUID> aliases() {
        Map<UUID, UUID> aliases = new HashMap<>();
        for (StoredNode node : placed) {
            if (node.version() == version && !node.customerId().equals(node.id())) {
                aliases.put(node.id(), node.customerId());
            }
        }
        return aliases;
    }

    /**
     * The ids of which there is something to tell.
     *
     * @param redirected those of {@link #aliases} that were customers before
     */
    List<UUID> changedIds(List<UUID> redirected) {
        List<UUID> ids = new ArrayList<>(redirected);
        what.customers().stream().map(CustomerRow::customerId).forEach(ids::add);
        return ids;
    }

    Committed committed(List<UUID> redirected) {
        Map<UUID, UUID> redirects = aliases();
        redirects.keySet().retainAll(redirected);
        return new Committed(
                version,
                sorted.fresh(),
                sorted.repeated(),
                sorted.conflicting(),
                Committed.news(version, what.customers(), redirects, placed));
    }
}
