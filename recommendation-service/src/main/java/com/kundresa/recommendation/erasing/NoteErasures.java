package com.kundresa.recommendation.erasing;

import com.kundresa.recommendation.erasure.Tombstone;
import com.kundresa.recommendation.erasure.postgres.TombstoneStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notes who was erased; from then on nothing of what happened before is taken in any more. */
@ApplicationScoped
public class NoteErasures {

    private final TombstoneStore tombstones;

    NoteErasures(TombstoneStore tombstones) {
        this.tombstones = tombstones;
    }

    /** Repeatable: what was heard before changes nothing. */
    public Uni<Void> note(List<Tombstone> heard, Instant now) {
        return heard.isEmpty()
                ? Uni.createFrom().voidItem()
                : tombstones.keep(newest(heard).values(), now);
    }

    private static Map<UUID, Tombstone> newest(Collection<Tombstone> heard) {
        return heard.stream()
                .collect(
                        Collectors.toMap(
                                Tombstone::id,
                                Function.identity(),
                                BinaryOperator.maxBy(
                                        Comparator.comparingLong(Tombstone::version))));
    }
}
