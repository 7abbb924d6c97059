package com.kundresa.recommendation.customer.redis;

import com.kundresa.recommendation.customer.json.GroupReader;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.hash.ReactiveHashCommands;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which ids belong to one customer, read for many at once: their aliases, then their states. */
@ApplicationScoped
public class CustomerGroups {

    private static final String ALIAS = "kundresa:alias:";
    private static final String STATE = "kundresa:customer:";

    private final ReactiveValueCommands<String, String> aliases;
    private final ReactiveHashCommands<String, String, byte[]> states;

    CustomerGroups(ReactiveRedisDataSource redis) {
        this.aliases = redis.value(String.class, String.class);
        this.states = redis.hash(String.class, String.class, byte[].class);
    }

    /**
     * Node id to all ids of its customer; without those that the cache does not hold, which says
     * nothing about them. Fails where Redis is away.
     */
    public Uni<Map<UUID, Set<UUID>>> together(Set<UUID> nodeIds) {
        return nodeIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : aliases.mget(nodeIds.stream().map(id -> ALIAS + id).toArray(String[]::new))
                        .map(CustomerGroups::customers)
                        .chain(this::together);
    }

    private Uni<Map<UUID, Set<UUID>>> together(Map<UUID, String> customers) {
        List<Uni<Map.Entry<String, Set<UUID>>>> groups =
                customers.values().stream().distinct().map(this::group).toList();
        return groups.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Uni.join().all(groups).andFailFast().map(found -> byNode(customers, found));
    }

    private Uni<Map.Entry<String, Set<UUID>>> group(String customerId) {
        return states.hget(STATE + customerId, "state")
                .map(state ->
                        Map.entry(customerId, state == null ? Set.of() : GroupReader.read(state)));
    }

    private static Map<UUID, String> customers(Map<String, @Nullable String> aliases) {
        Map<UUID, String> customers = new HashMap<>();
        aliases.forEach((key, alias) -> {
            String customerId = alias == null ? "" : customerId(alias);
            if (!customerId.isEmpty()) {
                customers.put(UUID.fromString(key.substring(ALIAS.length())), customerId);
            }
        });
        return customers;
    }

    /** An alias is a version and the customer's id, which an erased customer lacks. */
    private static String customerId(String alias) {
        return alias.substring(alias.indexOf(' ') + 1).strip();
    }

    private static Map<UUID, Set<UUID>> byNode(
            Map<UUID, String> customers, List<Map.Entry<String, Set<UUID>>> groups) {
        Map<String, Set<UUID>> byCustomer = new HashMap<>();
        groups.forEach(group -> byCustomer.put(group.getKey(), group.getValue()));
        Map<UUID, Set<UUID>> byNode = new HashMap<>();
        customers.forEach(
                (node, customer) -> byNode.put(node, byCustomer.getOrDefault(customer, Set.of())));
        return byNode;
    }
}
