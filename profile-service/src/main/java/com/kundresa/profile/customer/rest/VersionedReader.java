package com.kundresa.profile.customer.rest;

import com.kundresa.profile.customer.redis.CacheEntry;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Customers that are at least as new as the reader asks: where the cache is older, PostgreSQL is
 * asked, for a bounded time.
 */
@ApplicationScoped
class VersionedReader {
    private final CachedCustomers customers;
    private final ReadConfig config;
    private final Clock clock;

    VersionedReader(CachedCustomers customers, ReadConfig config, Clock clock) {
        this.customers = customers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The customer of this node, not older than this version.
     *
     * @param atLeast 0 or less where any version will do
     */
    Uni<CacheEntry.State> find(UUID nodeId, long atLeast) {
        if (atLeast <= 0) {
            return customers
                    .find(nodeId)
                    .map(found -> found.orElseThrow(Problems::customerUnknown));
        }
        Instant until = clock.instant().plus(config.longestWait());
        return customers.find(nodeId).chain(found -> await(found, nodeId, atLeast, until));
    }

    private Uni<CacheEntry.State> await(
            Optional<CacheEntry.State> found, UUID nodeId, long atLeast, Instant until) {
        if (isReached(found, atLeast)) {
            return Uni.createFrom().item(found.orElseThrow());
        }
        if (!clock.instant().isBefore(until)) {
            return Uni.createFrom().failure(Problems.versionNotReached());
        }
        return customers
                .findNow(nodeId)
                .chain(now ->
                        isReached(now, atLeast)
                                ? Uni.createFrom().item(now.orElseThrow())
                                : Uni.createFrom()
                                        .voidItem()
                                        .onItem()
                                        .delayIt()
                                        .by(config.lookEvery())
                                        .chain(() -> await(now, nodeId, atLeast, until)));
    }

    private static boolean isReached(Optional<CacheEntry.State> found, long atLeast) {
        return found.isPresent() && found.get().version() >= atLeast;
    }
}
