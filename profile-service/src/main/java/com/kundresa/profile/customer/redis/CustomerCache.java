package com.kundresa.profile.customer.redis;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Fills the cache of contract customer-cache/v1. Everything is written by one script that compares
 * versions inside Redis, so writers need no order among them; anything may be missing at any time.
 */
@ApplicationScoped
public class CustomerCache {
    static final String ALIAS = "kundresa:alias:";
    static final String CUSTOMER = "kundresa:customer:";

    /** Keys written in one pipeline: bounds what waits in this process. */
    private static final int PIPELINE = 1_000;

    private final Redis redis;
    private final NewerWins script;

    CustomerCache(Redis redis, NewerWins script) {
        this.redis = redis;
        this.script = script;
    }

    /** Writes what is newer than what lies there; fails when Redis does not answer. */
    public Uni<Void> write(List<CacheEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(entries)
                .group()
                .intoLists()
                .of(PIPELINE)
                .onItem()
                .transformToUniAndConcatenate(this::pipeline)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<Response>> pipeline(List<CacheEntry> entries) {
        List<Request> requests = new ArrayList<>(entries.size() + 1);
        requests.add(script.load());
        entries.forEach(entry -> requests.add(toRequest(entry)));
        return redis.batch(requests);
    }

    private Request toRequest(CacheEntry entry) {
        return switch (entry) {
            case CacheEntry.Alias(UUID nodeId, long version, UUID customerId) ->
                    script.call(ALIAS + nodeId, "alias", version).arg(customerId.toString());
            case CacheEntry.State(UUID customerId, long version, byte[] state) ->
                    script.call(CUSTOMER + customerId, "state", version).arg(Buffer.buffer(state));
            case CacheEntry.Forgotten(UUID nodeId, long version) ->
                    script.call(ALIAS + nodeId, "alias", version).arg("");
            case CacheEntry.Gone(UUID customerId, long version) ->
                    script.call(CUSTOMER + customerId, "gone", version).arg("");
        };
    }
}
