package com.kundresa.profile.recording.postgres;

import com.kundresa.profile.recording.Committed;
import com.kundresa.profile.recording.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A batch, sorted by the inbox.
 *
 * @param fresh counts now
 * @param repeated counted before, with the same content
 * @param conflicting its id counted before, for other content
 */
record Sorted(List<Heard> fresh, List<Heard> repeated, List<Heard> conflicting) {
    /** What a batch means of which nothing is fresh. */
    Committed nothingNew() {
        return Committed.nothingNew(repeated, conflicting);
    }

    static Sorted of(List<Heard> heard, Set<UUID> freshIds, Map<UUID, UUID> knownHashes) {
        List<Heard> fresh = new ArrayList<>();
        List<Heard> repeated = new ArrayList<>();
        List<Heard> conflicting = new ArrayList<>();
        for (Heard one : heard) {
            if (freshIds.contains(one.id())) {
                fresh.add(one);
            } else if (one.contentHash().equals(knownHashes.get(one.id()))) {
                repeated.add(one);
            } else {
                conflicting.add(one);
            }
        }
        return new Sorted(fresh, repeated, conflicting);
    }
}
