package com.kundresa.recommendation.measuring;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Versions of something that decisions were made from; holds those of one page of decisions. */
final class Versions<T> {

    private final LongFunction<Uni<Optional<T>>> load;
    private final Map<Long, T> held = new HashMap<>();

    Versions(LongFunction<Uni<Optional<T>>> load) {
        this.load = load;
    }

    /** Completes when these are held, as far as there are such; all others are let go. */
    Uni<Void> hold(Set<Long> versions) {
        held.keySet().retainAll(versions);
        return Multi.createFrom()
                .iterable(versions)
                .filter(version -> !held.containsKey(version))
                .onItem()
                .transformToUniAndConcatenate(version ->
                        load.apply(version)
                                .invoke(found -> found.ifPresent(one -> held.put(version, one))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Null where there is no such version. */
    @Nullable T get(long version) {
        return held.get(version);
    }
}
