package com.kundresa.profile.customer.redis;

import com.kundresa.profile.customer.postgres.StoredCustomer;
import com.kundresa.profile.customer.postgres.StoredCustomers;
import com.kundresa.profile.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Customers through the cache: two round trips when it knows them; otherwise PostgreSQL is asked,
 * once for all who ask at the same time, and the cache filled by the same script that announces
 * changes. A cache that does not answer costs time, not answers.
 */
@ApplicationScoped
public class CachedCustomers {
    private final CustomerCache cache;
    private final StoredCustomers store;
    private final CacheBreaker breaker;
    private final CacheConfig config;
    private final Map<UUID, Uni<Optional<CacheEntry.State>>> fills = new ConcurrentHashMap<>();

    CachedCustomers(
            CustomerCache cache, StoredCustomers store, CacheBreaker breaker, CacheConfig config) {
        this.cache = cache;
        this.store = store;
        this.breaker = breaker;
        this.config = config;
    }

    /** The customer that this node belongs to; empty where none is known. */
    public Uni<Optional<CacheEntry.State>> find(UUID nodeId) {
        return breaker.ask(() -> cached(nodeId))
                .chain(hit -> hit.isPresent() ? Uni.createFrom().item(hit) : fill(nodeId));
    }

    /** The same past the cache: what is true at this moment. */
    public Uni<Optional<CacheEntry.State>> findNow(UUID nodeId) {
        return fill(nodeId);
    }

    private Uni<Optional<CacheEntry.State>> cached(UUID nodeId) {
        return cache.customerOf(nodeId)
                .chain(customerId ->
                        customerId
                                .map(cache::state)
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<CacheEntry.State>> fill(UUID nodeId) {
        if (fills.size() >= config.fills()) {
            return Uni.createFrom().failure(Problems.storeUnavailable());
        }
        return fills.computeIfAbsent(
                nodeId,
                id ->
                        store.byNode(id)
                                .call(this::write)
                                .map(found -> found.map(CachedCustomers::toState))
                                .onTermination()
                                .invoke(() -> fills.remove(id))
                                .memoize()
                                .indefinitely());
    }

    private Uni<?> write(Optional<StoredCustomer> found) {
        List<CacheEntry> entries = found.map(CachedCustomers::toEntries).orElse(List.of());
        return breaker.ask(() -> cache.write(entries).map(written -> Optional.empty()));
    }

    private static List<CacheEntry> toEntries(StoredCustomer found) {
        return List.of(
                toState(found),
                new CacheEntry.Alias(found.nodeId(), found.nodeVersion(), found.customerId()));
    }

    private static CacheEntry.State toState(StoredCustomer found) {
        return new CacheEntry.State(found.customerId(), found.version(), found.state());
    }
}
