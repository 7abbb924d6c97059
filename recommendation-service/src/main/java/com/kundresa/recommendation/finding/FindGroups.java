package com.kundresa.recommendation.finding;

import com.kundresa.recommendation.customer.redis.CustomerGroups;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds out which ids belong to one customer, as far as the cache knows it now. */
@ApplicationScoped
public class FindGroups {

    private static final TypeLiteral<Uni<Map<UUID, Set<UUID>>>> GROUPS = new TypeLiteral<>() {};

    private final CustomerGroups groups;
    private final Guard guard;
    private final MeterRegistry meters;

    FindGroups(CustomerGroups groups, FindingConfig config, MeterRegistry meters) {
        this.groups = groups;
        this.guard = Breakers.guard(config.breaker(), config.cacheTimeout());
        this.meters = meters;
    }

    /** Node id to all ids of its customer, without those that are not known; never fails. */
    public Uni<Map<UUID, Set<UUID>>> together(Set<UUID> nodeIds) {
        return guard.get(() -> groups.together(nodeIds), GROUPS)
                .onFailure()
                .invoke(failure ->
                        meters.counter(
                                        "kundresa.customer.away",
                                        "store",
                                        "redis",
                                        "failure",
                                        failure.getClass().getSimpleName())
                                .increment())
                .onFailure()
                .recoverWithItem(Map.of());
    }
}
