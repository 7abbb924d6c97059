package com.kundresa.recommendation.finding;

import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.redis.CustomerCache;
import com.kundresa.recommendation.customer.rest.CustomerProfiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the state of a customer: two round trips to the cache, else profile-service, else it says
 * that it is away.
 */
@ApplicationScoped
public class FindCustomer {

    private static final TypeLiteral<Uni<Optional<Customer>>> FROM_CACHE = new TypeLiteral<>() {};
    private static final TypeLiteral<Uni<Customer>> FROM_PROFILES = new TypeLiteral<>() {};

    private final CustomerCache cache;
    private final CustomerProfiles profiles;
    private final Guard cacheGuard;
    private final Guard profileGuard;
    private final MeterRegistry meters;

    FindCustomer(
            CustomerCache cache,
            CustomerProfiles profiles,
            FindingConfig config,
            MeterRegistry meters) {
        this.cache = cache;
        this.profiles = profiles;
        this.cacheGuard = Breakers.guard(config.breaker(), config.cacheTimeout());
        this.profileGuard = Breakers.guard(config.breaker(), config.profileTimeout());
        this.meters = meters;
    }

    /** Never fails; a state that cannot be read is an unknown customer with that reason. */
    public Uni<Customer> find(@Nullable UUID nodeId, @Nullable String authorization) {
        return nodeId == null
                ? Uni.createFrom().item(new Customer.Unknown(Customer.Why.NOT_GIVEN))
                : cached(nodeId)
                        .chain(found ->
                                found.map(customer -> Uni.createFrom().item(customer))
                                        .orElseGet(() -> asked(nodeId, authorization)));
    }

    private Uni<Optional<Customer>> cached(UUID nodeId) {
        return cacheGuard
                .get(() -> cache.find(nodeId), FROM_CACHE)
                .onFailure()
                .recoverWithItem(failure -> away("redis", failure, Optional.empty()));
    }

    private Uni<Customer> asked(UUID nodeId, @Nullable String authorization) {
        return profileGuard
                .get(() -> profiles.find(nodeId, authorization), FROM_PROFILES)
                .onFailure()
                .recoverWithItem(failure ->
                        away(
                                "profile-service",
                                failure,
                                new Customer.Unknown(Customer.Why.UNREACHABLE)));
    }

    private <T> T away(String store, Throwable failure, T instead) {
        meters.counter(
                        "kundresa.customer.away",
                        "store",
                        store,
                        "failure",
                        failure.getClass().getSimpleName())
                .increment();
        return instead;
    }
}
