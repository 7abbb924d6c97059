package com.kundresa.profile.rebuilding;

import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.recording.Heard;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that lies there of some circles.
 *
 * @param evidences their nodes, links and cuts
 * @param heard their interactions, as far as the history has them
 * @param notKept how many of their interactions the history does not have
 * @param fragments by node; what cannot be read is not there
 * @param customers by customer id
 */
public record StoredCircles(
        Evidences evidences,
        List<Heard> heard,
        long notKept,
        Map<UUID, Fragment> fragments,
        Map<UUID, Row> customers) {

    /**
     * What lies there under a customer id.
     *
     * @param state null where it is an alias, or was erased
     * @param merged what is known of all its nodes; null where one node has it all, or unreadable
     */
    public record Row(
            UUID customerId,
            long version,
            byte @Nullable [] state,
            @Nullable Fragment merged,
            @Nullable UUID redirectTo) {}
}
