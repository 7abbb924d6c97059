package com.kundresa.profile.customer.postgres;

import com.kundresa.profile.customer.Fragment;
import java.util.Map;
import java.util.UUID;

/**
 * What is stored about some customers.
 *
 * @param merged by customer id, for those whose interactions lie in several fragments
 * @param fragments by node id: those asked for, and those of the customers that have but one
 */
public record Known(Map<UUID, Fragment> merged, Map<UUID, Fragment> fragments) {
    public Known {
        merged = Map.copyOf(merged);
        fragments = Map.copyOf(fragments);
    }

    /** All that is known of a customer that was loaded alone. */
    public Fragment mergedOf(UUID customerId) {
        Fragment kept = merged.get(customerId);
        return kept != null
                ? kept
                : fragments.values().stream().reduce(Fragment.EMPTY, Fragment::merge);
    }

    /** The fragment of a node; empty where nothing was recorded under it. */
    public Fragment fragment(UUID nodeId) {
        return fragments.getOrDefault(nodeId, Fragment.EMPTY);
    }
}
