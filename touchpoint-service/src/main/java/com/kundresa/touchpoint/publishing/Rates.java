package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.source.Rate;
import com.kundresa.touchpoint.source.Source;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Holds each source to its rate, in events, on this replica; see
 * docs/decisions/0010-rates-and-schemas.md.
 *
 * <p>A request that is larger than the burst is let in when the whole burst is there, and owes the
 * rest: otherwise it could never come in, and its sender would repeat it for ever.
 */
@ApplicationScoped
public class Rates {

    private record Limit(Rate rate, Bucket bucket) {}

    private final Map<String, Limit> limits = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Rates(InstantSource clock) {
        this.clock = clock;
    }

    /** Empty where so many events may come in now; otherwise when they may. */
    public Optional<Instant> refusedUntil(Source source, int events) {
        Rate rate = source.rate();
        return rate == null || events == 0
                ? Optional.empty()
                : refusedUntil(bucket(source.name(), rate), rate, events);
    }

    private Optional<Instant> refusedUntil(Bucket bucket, Rate rate, int events) {
        int asked = Math.min(events, rate.burst());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(asked);
        if (!probe.isConsumed()) {
            return Optional.of(clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
        }
        if (events > asked) {
            bucket.consumeIgnoringRateLimits(events - asked);
        }
        return Optional.empty();
    }

    private Bucket bucket(String source, Rate rate) {
        Limit known = limits.get(source);
        return known != null && known.rate().equals(rate)
                ? known.bucket()
                : limits.compute(
                                source,
                                (name, now) ->
                                        now != null && now.rate().equals(rate)
                                                ? now
                                                : new Limit(rate, bucket(rate)))
                        .bucket();
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.burst())
                                .refillGreedy(rate.eventsPerSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(new Nanoseconds(clock))
                .build();
    }

    /** Our clock, as the library reads one. */
    private record Nanoseconds(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
