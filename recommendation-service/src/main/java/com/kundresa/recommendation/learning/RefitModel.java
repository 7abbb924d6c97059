package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.Observation;
import com.kundresa.recommendation.bandit.Prior;
import com.kundresa.recommendation.bandit.SituationFeatures;
import com.kundresa.recommendation.bandit.postgres.ModelStore;
import com.kundresa.recommendation.cataloguing.CurrentCatalogue;
import com.kundresa.recommendation.learning.json.LearnedJson;
import com.kundresa.recommendation.learning.postgres.RefitStore;
import com.kundresa.recommendation.learning.postgres.SettledChoices;
import com.kundresa.recommendation.learning.postgres.SettledChoices.Place;
import com.kundresa.recommendation.learning.postgres.SettledChoices.Settled;
import com.kundresa.recommendation.offer.Action;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fits the model anew from the record of choices and their final rewards, when an operator asks and
 * every night.
 */
@ApplicationScoped
public class RefitModel {

    private final Refits refits;
    private final SettledChoices choices;
    private final ModelStore models;
    private final CurrentModel current;
    private final CurrentCatalogue catalogue;
    private final LearningConfig.Refitting config;
    private final Clock clock;

    RefitModel(
            RefitStore refits,
            SettledChoices choices,
            ModelStore models,
            CurrentModel current,
            CurrentCatalogue catalogue,
            LearningConfig config,
            Clock clock) {
        this.refits = new Refits(refits, Refit.Of.MODEL, clock);
        this.choices = choices;
        this.models = models;
        this.current = current;
        this.catalogue = catalogue;
        this.config = config.refit();
        this.clock = clock;
    }

    /** The refit that was asked for, or the one that is already under way. */
    public Uni<Optional<Refit>> ask() {
        return refits.ask();
    }

    /** The newest refit; empty where there never was one. */
    public Uni<Optional<Refit>> newest() {
        return refits.newest();
    }

    @Scheduled(cron = "{kundresa.learning.refit.cron}")
    Uni<Void> askEveryNight() {
        return refits.askIfNews();
    }

    @Scheduled(
            every = "{kundresa.learning.refresh}",
            delayed = "{kundresa.learning.refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> goOn() {
        return refits.goOn(this::refit);
    }

    private Uni<Void> refit(Refit refit) {
        Instant since = clock.instant().minus(config.window());
        return choices.count(since)
                .chain(count -> refits.begin(refit, Math.min(count, config.most())))
                .chain(() -> choices.start(since, config.most()))
                .chain(start -> read(refit, start))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(seen -> learn(refit, seen));
    }

    private Uni<List<Observation>> read(Refit refit, Place start) {
        Reading reading = new Reading(start);
        return Multi.createBy()
                .repeating()
                .uni(() -> next(refit, reading))
                .whilst(page -> !page.isEmpty())
                .collect()
                .last()
                .replaceWith(reading.seen);
    }

    private Uni<List<Settled>> next(Refit refit, Reading reading) {
        return choices.after(reading.place, config.page())
                .invoke(reading::take)
                .call(page -> refits.seen(refit, reading.read));
    }

    private Uni<Void> learn(Refit refit, List<Observation> seen) {
        return models.newest()
                .map(version -> fit(version, seen))
                .chain(model ->
                        model.actions().isEmpty()
                                ? refits.finish(refit, Refit.State.NOTHING_TO_LEARN)
                                : publish(refit, model, seen));
    }

    private Uni<Void> publish(Refit refit, Model model, List<Observation> seen) {
        return models.insert(model, clock.instant(), LearnedJson.text(model, seen))
                .invoke(() -> current.accept(model))
                .chain(() -> refits.done(refit, model.version(), Optional.empty()));
    }

    private Model fit(long newest, List<Observation> seen) {
        Map<String, Double> usual =
                catalogue.get().actions().stream()
                        .collect(Collectors.toMap(Action::actionId, Action::prior));
        return new Model(newest, SituationFeatures.SET, Prior.USUAL, Map.of())
                .refitted(usual, seen);
    }

    /** How far the record was read; one page after the other. */
    private static final class Reading {

        final List<Observation> seen = new ArrayList<>();
        Place place;
        long read;

        Reading(Place start) {
            this.place = start;
        }

        void take(List<Settled> page) {
            if (!page.isEmpty()) {
                place = page.getLast().place();
                read += page.size();
                seen.addAll(Observations.of(page));
            }
        }
    }
}
