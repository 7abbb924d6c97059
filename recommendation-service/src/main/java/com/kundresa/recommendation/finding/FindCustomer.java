package com.kundresa.recommendation.finding;

import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.cap.redis.CapLedger;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.customer.redis.CacheReading;
import com.kundresa.recommendation.customer.redis.CustomerCache;
import com.kundresa.recommendation.customer.rest.CustomerProfiles;
import com.kundresa.recommendation.deadline.Stage;
import com.kundresa.recommendation.timing.Countdown;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the state of a customer and what the customer was given: one round trip to the cache, else
 * profile-service and one more, else it says that it is away. The countdown says how long is waited
 * for each; the breakers judge the stores by a time-out of their own, however much in a hurry
 * whoever asks is.
 */
@ApplicationScoped
public class FindCustomer {

    private static final TypeLiteral<Uni<CacheReading>> FROM_CACHE = new TypeLiteral<>() {};
    private static final TypeLiteral<Uni<Usage>> FROM_LEDGER = new TypeLiteral<>() {};
    private static final TypeLiteral<Uni<Customer>> FROM_PROFILES = new TypeLiteral<>() {};

    private final CustomerCache cache;
    private final CapLedger ledger;
    private final CustomerProfiles profiles;
    private final Guard cacheGuard;
    private final Guard profileGuard;
    private final MeterRegistry meters;

    FindCustomer(
            CustomerCache cache,
            CapLedger ledger,
            CustomerProfiles profiles,
            FindingConfig config,
            MeterRegistry meters) {
        this.cache = cache;
        this.ledger = ledger;
        this.profiles = profiles;
        this.cacheGuard = Breakers.guard(config.breaker(), config.cacheTimeout());
        this.profileGuard = Breakers.guard(config.breaker(), config.profileTimeout());
        this.meters = meters;
    }

    /**
     * Never fails; a state that cannot be read, or not in time, is an unknown customer with that
     * reason.
     */
    public Uni<Found> find(
            @Nullable UUID nodeId, @Nullable String authorization, Countdown countdown) {
        return nodeId == null
                ? Uni.createFrom()
                        .item(new Found(new Customer.Unknown(Customer.Why.NOT_GIVEN), Usage.NONE))
                : find(new Search(nodeId, authorization, countdown));
    }

    private record Search(UUID nodeId, @Nullable String authorization, Countdown countdown) {}

    private Uni<Found> find(Search search) {
        return cached(search)
                .chain(reading ->
                        reading.customer()
                                .map(customer -> item(customer, reading))
                                .orElseGet(() -> asked(search, reading)));
    }

    private static Uni<Found> item(Customer customer, CacheReading reading) {
        return Uni.createFrom().item(new Found(customer, reading.usage()));
    }

    private Uni<CacheReading> cached(Search search) {
        return search.countdown()
                .within(
                        Stage.CACHE,
                        () -> cacheGuard.get(() -> cache.find(search.nodeId()), FROM_CACHE))
                .onFailure()
                .recoverWithItem(failure ->
                        away(
                                "redis",
                                failure,
                                new CacheReading(
                                        Optional.empty(), search.nodeId(), Usage.UNKNOWN)));
    }

    private Uni<Found> asked(Search search, CacheReading reading) {
        return asked(search)
                .chain(customer ->
                        switch (customer) {
                            case Customer.Known(CustomerView view) ->
                                    usage(view.anchor(), reading, search.countdown())
                                            .map(usage -> new Found(customer, usage));
                            case Customer.Unknown(Customer.Why why) ->
                                    Uni.createFrom().item(new Found(customer, whose(why, reading)));
                        });
    }

    /** Of somebody whose state is away it is not known under which anchor anything was counted. */
    private static Usage whose(Customer.Why why, CacheReading reading) {
        return switch (why) {
            case UNREACHABLE -> Usage.UNKNOWN;
            case NOT_GIVEN, NOT_FOUND, ERASED -> reading.usage();
        };
    }

    private Uni<Usage> usage(UUID anchor, CacheReading reading, Countdown countdown) {
        return anchor.equals(reading.anchor()) || !reading.usage().known()
                ? Uni.createFrom().item(reading.usage())
                : countdown
                        .within(
                                Stage.CAPS,
                                () -> cacheGuard.get(() -> ledger.read(anchor), FROM_LEDGER))
                        .onFailure()
                        .recoverWithItem(failure -> away("redis", failure, Usage.UNKNOWN));
    }

    private Uni<Customer> asked(Search search) {
        return search.countdown()
                .within(
                        Stage.PROFILES,
                        () ->
                                profileGuard.get(
                                        () ->
                                                profiles.find(
                                                        search.nodeId(), search.authorization()),
                                        FROM_PROFILES))
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
