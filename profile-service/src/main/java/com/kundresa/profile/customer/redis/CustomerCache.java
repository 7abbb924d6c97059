package com.kundresa.profile.customer.redis;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cache of contract customer-cache/v1. Everything is written by one script that compares
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

    /** Whose this node is, as far as the cache knows; an erased node counts as unknown. */
    public Uni<Optional<UUID>> customerOf(UUID nodeId) {
        return redis.send(Request.cmd(Command.GET).arg(ALIAS + nodeId))
                .map(CustomerCache::toCustomerId);
    }

    /** The customer's state, as far as the cache has it. */
    public Uni<Optional<CacheEntry.State>> state(UUID customerId) {
        Request request =
                Request.cmd(Command.HMGET).arg(CUSTOMER + customerId).arg("version").arg("state");
        return redis.send(request).map(fields -> toState(customerId, fields));
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

    private static Optional<UUID> toCustomerId(@Nullable Response alias) {
        if (alias == null) {
            return Optional.empty();
        }
        String text = alias.toString();
        int id = text.indexOf(' ') + 1;
        return id == text.length()
                ? Optional.empty()
                : Optional.of(UUID.fromString(text.substring(id)));
    }

    private static Optional<CacheEntry.State> toState(UUID customerId, @Nullable Response fields) {
        if (fields == null || fields.get(0) == null || fields.get(1) == null) {
            return Optional.empty();
        }
        long version = fields.get(0).toLong();
        return Optional.of(new CacheEntry.State(customerId, version, fields.get(1).toBytes()));
    }
}
