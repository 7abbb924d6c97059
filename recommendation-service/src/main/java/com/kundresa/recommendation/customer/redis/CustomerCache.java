package com.kundresa.recommendation.customer.redis;

import com.kundresa.recommendation.cap.redis.CapLedger;
import com.kundresa.recommendation.cap.redis.LuaScript;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.json.CustomerReader;
import com.kundresa.recommendation.customer.json.StateReading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer's state as contract {@code customer-cache/v1} lays it in Redis, and what the
 * customer was given: both in one round trip.
 */
@ApplicationScoped
public class CustomerCache {

    private static final String ALIAS = "kundresa:alias:";
    private static final String FIND = LuaScript.read("/redis/find-customer.lua");

    private final Redis redis;

    CustomerCache(Redis redis) {
        this.redis = redis;
    }

    /** What the cache knows, which may be nothing; fails where Redis is away. */
    public Uni<CacheReading> find(UUID nodeId) {
        return redis.send(
                        Request.cmd(Command.EVAL)
                                .arg(FIND)
                                .arg("1")
                                .arg(ALIAS + nodeId)
                                .arg(nodeId.toString()))
                .map(CustomerCache::read);
    }

    private static CacheReading read(Response answer) {
        return new CacheReading(
                customer(answer.get(0), answer.get(1)),
                UUID.fromString(answer.get(2).toString()),
                CapLedger.usage(answer.get(3)));
    }

    private static Optional<Customer> customer(@Nullable Response alias, @Nullable Response state) {
        if (alias != null && alias.toString().endsWith(" ")) {
            return Optional.of(new Customer.Unknown(Customer.Why.ERASED));
        }
        return state != null
                        && CustomerReader.read(state.toBytes())
                                instanceof StateReading.State(var view)
                ? Optional.of(new Customer.Known(view))
                : Optional.empty();
    }
}
