package com.kundresa.recommendation.customer.redis;

import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.json.CustomerReader;
import com.kundresa.recommendation.customer.json.StateReading;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.hash.ReactiveHashCommands;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer's state as contract {@code customer-cache/v1} lays it in Redis: alias, then state.
 */
@ApplicationScoped
public class CustomerCache {

    private static final String ALIAS = "kundresa:alias:";
    private static final String STATE = "kundresa:customer:";

    private final ReactiveValueCommands<String, String> aliases;
    private final ReactiveHashCommands<String, String, byte[]> states;

    CustomerCache(ReactiveRedisDataSource redis) {
        this.aliases = redis.value(String.class, String.class);
        this.states = redis.hash(String.class, String.class, byte[].class);
    }

    /**
     * Empty where the cache holds nothing, which says nothing about the customer; fails where Redis
     * is away.
     */
    public Uni<Optional<Customer>> find(UUID nodeId) {
        return aliases.get(ALIAS + nodeId).chain(this::byAlias);
    }

    private Uni<Optional<Customer>> byAlias(@Nullable String alias) {
        if (alias == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        String customerId = alias.substring(alias.indexOf(' ') + 1).strip();
        return customerId.isEmpty()
                ? Uni.createFrom().item(Optional.of(new Customer.Unknown(Customer.Why.ERASED)))
                : states.hget(STATE + customerId, "state").map(CustomerCache::read);
    }

    private static Optional<Customer> read(byte @Nullable [] bytes) {
        return bytes != null && CustomerReader.read(bytes) instanceof StateReading.State(var view)
                ? Optional.of(new Customer.Known(view))
                : Optional.empty();
    }
}
