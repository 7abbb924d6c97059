package com.kundresa.profile.customer.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cache of contract customer-cache/v1: whose a node is, and that customer's state, in one
 * round trip by a script. Most of what this service is asked ends here, so the bare client of
 * Vert.x is used, which stays on the thread of the question.
 */
@ApplicationScoped
class CacheReader {
    private static final String SCRIPT = LuaScript.read("/redis/find-customer.lua");

    private final Redis redis;

    CacheReader(Redis redis) {
        this.redis = redis;
    }

    /** The node's customer, as far as the cache knows; an erased node counts as unknown. */
    Future<Optional<CacheEntry.State>> find(UUID nodeId) {
        Request request =
                Request.cmd(Command.EVAL)
                        .arg(SCRIPT)
                        .arg(1)
                        .arg(CustomerCache.ALIAS + nodeId)
                        .arg(CustomerCache.CUSTOMER);
        return redis.send(request).map(CacheReader::toState);
    }

    private static Optional<CacheEntry.State> toState(@Nullable Response found) {
        if (found == null || found.get(1) == null || found.get(2) == null) {
            return Optional.empty();
        }
        UUID customerId = UUID.fromString(found.get(0).toString());
        long version = found.get(1).toLong();
        return Optional.of(new CacheEntry.State(customerId, version, found.get(2).toBytes()));
    }
}
