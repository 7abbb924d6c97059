package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.erasure.postgres.TombstoneStore;
import com.kundresa.recommendation.learning.json.Heard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Leaves out what erased customers did, before anything is kept of it: one look for a batch. */
@ApplicationScoped
public class LeaveOutErased {

    private final TombstoneStore tombstones;

    LeaveOutErased(TombstoneStore tombstones) {
        this.tombstones = tombstones;
    }

    /** What is left of these; fails only where the store is away. */
    public Uni<List<Heard>> from(List<Heard> interactions) {
        Set<UUID> ids = interactions.stream().flatMap(Heard::nodeIds).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Uni.createFrom().item(interactions)
                : tombstones
                        .among(ids)
                        .map(erased ->
                                interactions.stream().map(one -> one.without(erased)).toList());
    }
}
