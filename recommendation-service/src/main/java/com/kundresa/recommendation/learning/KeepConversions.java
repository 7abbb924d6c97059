package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.experiment.Conversion;
import com.kundresa.recommendation.experiment.postgres.ConversionStore;
import com.kundresa.recommendation.experimenting.ExperimentsConfig;
import com.kundresa.recommendation.learning.json.Heard;
import com.kundresa.recommendation.outcome.Signal;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps what customers did that the business lives on, whatever they were shown before, so that the
 * arms of an experiment can be compared by it.
 */
@ApplicationScoped
public class KeepConversions {

    private final ConversionStore store;
    private final ExperimentsConfig.Counting counting;
    private final Clock clock;

    KeepConversions(ConversionStore store, ExperimentsConfig config, Clock clock) {
        this.store = store;
        this.counting = config.conversions();
        this.clock = clock;
    }

    /** Completes when all conversions are kept; fails only where the store is away. */
    public Uni<Void> keep(List<Heard> interactions) {
        List<Conversion> conversions =
                interactions.stream()
                        .map(Heard::signal)
                        .flatMap(Optional::stream)
                        .filter(this::counts)
                        .map(KeepConversions::conversion)
                        .toList();
        return conversions.isEmpty() ? Uni.createFrom().voidItem() : store.keep(conversions);
    }

    @Scheduled(
            every = "6h",
            delayed = "15m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return store.forget(clock.instant().minus(counting.keep()));
    }

    private boolean counts(Signal signal) {
        String name = signal.name();
        return counting.interactions().contains(signal.type())
                || name != null && counting.interactions().contains(name);
    }

    private static Conversion conversion(Signal signal) {
        return new Conversion(
                signal.interactionId(),
                signal.at(),
                signal.nodeIds(),
                Objects.requireNonNullElse(signal.money(), 0.0));
    }
}
