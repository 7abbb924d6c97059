package com.kundresa.profile.customer.redis;

import com.kundresa.profile.customer.postgres.StoredCustomer;
import com.kundresa.profile.customer.postgres.StoredCustomers;
import com.kundresa.profile.problem.Problems;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Customers through the cache: one round trip when it knows them; otherwise PostgreSQL is asked,
 * once for all who ask at the same time, and the cache filled by the same script that announces
 * changes. A cache that does not answer costs time, not answers.
 */
@ApplicationScoped
public class CachedCustomers {
    private final CacheReader reader;
    private final CustomerCache cache;
    private final StoredCustomers store;
    private final CacheBreaker breaker;
    private final CacheConfig config;
    private final Map<UUID, Uni<Optional<CacheEntry.State>>> fills = new ConcurrentHashMap<>();

    CachedCustomers(
            CacheReader reader,
            CustomerCache cache,
            StoredCustomers store,
            CacheBreaker breaker,
            CacheConfig config) {
        this.reader = reader;
        this.cache = cache;
        this.store = store;
        this.breaker = breaker;
        this.config = config;
    }

    /** The customer that this node belongs to; empty where none is known. */
    public Uni<Optional<CacheEntry.State>> find(UUID nodeId) {
        return ask(() -> reader.find(nodeId))
                .chain(hit -> hit.isPresent() ? Uni.createFrom().item(hit) : fill(nodeId));
    }

    /** The same past the cache: what is true at this moment. */
    public Uni<Optional<CacheEntry.State>> findNow(UUID nodeId) {
        return fill(nodeId);
    }

    private <T> Uni<Optional<T>> ask(Supplier<Future<Optional<T>>> question) {
        return UniHelper.toUni(answer -> breaker.ask(question).onComplete(answer));
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
        return ask(() -> UniHelper.toFuture(cache.write(entries)).map(Optional.empty()));
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
