package com.kundresa.profile.recording;

import com.kundresa.profile.measuring.Freshness;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Counts what becomes of interactions, and how far behind the log this pod is. */
@ApplicationScoped
public class RecordingMeters {
    private static final Logger LOG = Logger.getLogger(RecordingMeters.class);

    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter recorded;
    private final Counter repeated;
    private final DistributionSummary batchSize;
    private final Timer age;
    private final Freshness freshness;

    RecordingMeters(MeterRegistry registry, Clock clock, Freshness freshness) {
        this.registry = registry;
        this.clock = clock;
        this.freshness = freshness;
        this.recorded = outcome("recorded");
        this.repeated = outcome("repeated");
        this.batchSize =
                DistributionSummary.builder("kundresa.recording.batch.size")
                        .description("records of one batch")
                        .register(registry);
        this.age =
                Timer.builder("kundresa.recording.freshness")
                        .description(
                                "from the broker's taking a record to its being told everywhere")
                        .publishPercentiles(0.5, 0.99)
                        .register(registry);
        Gauge.builder("kundresa.recording.behind.seconds", freshness, RecordingMeters::seconds)
                .description("how far behind the log this pod is")
                .register(registry);
    }

    /** Whoever looks before the first batch finds zeros, not nothing. */
    void onStart(@Observes StartupEvent started) {
        LOG.debug("counting what becomes of interactions");
    }

    void batch(List<Delivery> deliveries, Batch batch) {
        batchSize.record(deliveries.size());
        repeated.increment(batch.repeats());
        Instant now = clock.instant();
        Duration oldest = Duration.ZERO;
        for (Delivery delivery : deliveries) {
            Duration length = Duration.between(Instant.ofEpochMilli(delivery.recordedAt()), now);
            age.record(length);
            oldest = length.compareTo(oldest) > 0 ? length : oldest;
        }
        freshness.visible(oldest);
    }

    void counted(Committed committed) {
        recorded.increment(committed.fresh().size());
        repeated.increment(committed.repeated().size());
    }

    void deadLetters(List<DeadLetter> letters) {
        for (DeadLetter letter : letters) {
            outcome(letter.reason().code()).increment();
            LOG.warnf(
                    "record put aside reason=%s topic=%s partition=%d offset=%d",
                    letter.reason().code(),
                    letter.delivery().place().topic(),
                    letter.delivery().place().partition(),
                    letter.delivery().place().offset());
        }
    }

    private static double seconds(Freshness freshness) {
        return freshness.behind().toMillis() / 1000.0;
    }

    private Counter outcome(String outcome) {
        return Counter.builder("kundresa.interactions")
                .description("interactions by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
