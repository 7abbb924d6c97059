package com.kundresa.recommendation.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Those of some ids that were erased. What happened up to then and arrives later, is replayed or
 * sent again, brings nobody back: an interaction belongs to its strongest identifier and is erased
 * with it; where a weaker one was erased, it stays its owner's and loses that one. So does
 * profile-service.
 *
 * @param at id to when it was erased
 */
public record Erased(Map<UUID, Instant> at) {

    public Erased {
        at = Map.copyOf(at);
    }

    /** Whether what happened under this id at this time is erased. */
    public boolean covers(UUID id, Instant happenedAt) {
        Instant erasedAt = at.get(id);
        return erasedAt != null && !happenedAt.isAfter(erasedAt);
    }

    /**
     * The identifiers that are left of an interaction; nothing where it was its owner who was
     * erased.
     *
     * @param nodeIds strongest first, at least one
     */
    public Optional<List<UUID>> left(List<UUID> nodeIds, Instant happenedAt) {
        return covers(nodeIds.getFirst(), happenedAt)
                ? Optional.empty()
                : Optional.of(nodeIds.stream().filter(id -> !covers(id, happenedAt)).toList());
    }
}
