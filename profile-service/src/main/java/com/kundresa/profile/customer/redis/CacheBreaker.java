package com.kundresa.profile.customer.redis;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    <T> Future<Optional<T>> ask(Supplier<Future<Optional<T>>> question) {
        if (clock.instant().isBefore(restsUntil)) {
            return Future.succeededFuture(Optional.empty());
        }
        return question.get()
                .timeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(this::rest)
                .otherwise(Optional.empty());
    }

    private void rest(Throwable failure) {
        restsUntil = clock.instant().plus(config.rest());
        LOG.warnf(
                "cache does not answer, PostgreSQL is asked instead cause=%s",
                failure.getClass().getSimpleName());
    }
}
