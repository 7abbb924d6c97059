package com.kundresa.profile.customer.redis;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps readers from waiting for a cache that is down or hangs: a question that fails or takes too
 * long is answered with nothing, and for a while the cache is asked nothing more.
 */
@ApplicationScoped
class CacheBreaker {
    private static final Logger LOG = Logger.getLogger(CacheBreaker.class);

    private final CacheConfig config;
    private final Clock clock;
    private volatile Instant restsUntil = Instant.EPOCH;

    CacheBreaker(CacheConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** What the cache answers in time, or nothing. */
    <T> Uni<Optional<T>> ask(Supplier<Uni<Optional<T>>> question) {
        if (clock.instant().isBefore(restsUntil)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return question.get()
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure()
                .invoke(this::rest)
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private void rest(Throwable failure) {
        restsUntil = clock.instant().plus(config.rest());
        LOG.warnf(
                "cache does not answer, PostgreSQL is asked instead cause=%s",
                failure.getClass().getSimpleName());
    }
}
