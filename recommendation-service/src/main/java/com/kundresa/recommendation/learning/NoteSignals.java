package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.cataloguing.CurrentCatalogue;
import com.kundresa.recommendation.learning.json.Heard;
import com.kundresa.recommendation.outcome.Interest;
import com.kundresa.recommendation.outcome.Signal;
import com.kundresa.recommendation.outcome.postgres.SignalStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what customers did for a moment, until it is clear what it is the outcome of. */
@ApplicationScoped
public class NoteSignals {

    private final SignalStore store;
    private final CurrentCatalogue catalogue;
    private final LearningConfig config;
    private final Clock clock;

    NoteSignals(SignalStore store, CurrentCatalogue catalogue, LearningConfig config, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.config = config;
        this.clock = clock;
    }

    /** Completes when all are kept that may be an outcome; fails only where the store is away. */
    public Uni<Void> note(List<Heard> interactions) {
        List<Signal> signals = signals(interactions);
        Instant now = clock.instant();
        return signals.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.keep(signals, now, now.plus(config.outcomes().firstLook()));
    }

    private List<Signal> signals(List<Heard> interactions) {
        Interest interest = Interest.of(catalogue.get());
        Map<UUID, Signal> signals = new LinkedHashMap<>();
        interactions.stream()
                .map(Heard::signal)
                .flatMap(Optional::stream)
                .filter(interest::in)
                .forEach(signal -> signals.putIfAbsent(signal.interactionId(), signal));
        return List.copyOf(signals.values());
    }
}
