package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.learning.json.BlendFindingsJson;
import com.kundresa.recommendation.learning.postgres.RefitStore;
import com.kundresa.recommendation.learning.postgres.SettledChoices.Place;
import com.kundresa.recommendation.learning.postgres.TakenLists;
import com.kundresa.recommendation.learning.postgres.TakenLists.Span;
import com.kundresa.recommendation.learning.postgres.TakenLists.Taken;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
import com.kundresa.recommendation.product.postgres.BlendStore;
import com.kundresa.recommendation.product.postgres.BlendStore.KeptBlend;
import com.kundresa.recommendation.scoring.BlendRefit;
import com.kundresa.recommendation.scoring.BlendRefit.Refitted;
import com.kundresa.recommendation.scoring.ShownList;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns how much each product signal tells from what customers took of the lists that they saw,
 * when an operator asks and every night. Each list counts once: only what became final since the
 * present blend was made is read, and it starts from there.
 */
@ApplicationScoped
public class RefitBlend {

    private final Refits refits;
    private final TakenLists lists;
    private final CatalogueStore catalogues;
    private final BlendStore blends;
    private final CurrentKnowledge current;
    private final LearningConfig.Blending config;
    private final Clock clock;

    RefitBlend(
            RefitStore refits,
            TakenLists lists,
            CatalogueStore catalogues,
            BlendStore blends,
            CurrentKnowledge current,
            LearningConfig config,
            Clock clock) {
        this.refits = new Refits(refits, Refit.Of.BLEND, clock);
        this.lists = lists;
        this.catalogues = catalogues;
        this.blends = blends;
        this.current = current;
        this.config = config.blend();
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

    @Scheduled(cron = "{kundresa.learning.blend.cron}")
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
        return blends.newest()
                .chain(present -> {
                    Span span = span(present, clock.instant());
                    return lists.count(span)
                            .chain(count -> refits.begin(refit, Math.min(count, config.most())))
                            .chain(() -> read(refit, span))
                            .emitOn(Infrastructure.getDefaultWorkerPool())
                            .map(seen -> learn(seen, present))
                            .chain(learned -> keep(refit, learned, span));
                });
    }

    private Span span(KeptBlend present, Instant now) {
        Instant oldest = now.minus(config.window());
        return new Span(
                present.learnedUntil().isAfter(oldest) ? present.learnedUntil() : oldest, now);
    }

    private Uni<List<ShownList>> read(Refit refit, Span span) {
        Reading reading = new Reading(span);
        return Multi.createBy()
                .repeating()
                .uni(() -> next(refit, reading))
                .whilst(page -> !page.isEmpty())
                .collect()
                .last()
                .replaceWith(reading.seen);
    }

    private Uni<List<Taken>> next(Refit refit, Reading reading) {
        int most = (int) Math.min(config.page(), config.most() - reading.read);
        return most <= 0
                ? Uni.createFrom().item(List.of())
                : lists.before(reading.place, reading.span, most)
                        .call(page -> know(reading, page))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(reading::take)
                        .call(page -> refits.seen(refit, reading.read));
    }

    /** The catalogues that these were decided from, one after the other. */
    private Uni<Void> know(Reading reading, List<Taken> page) {
        return Multi.createFrom()
                .iterable(reading.unknown(page))
                .onItem()
                .transformToUniAndConcatenate(version ->
                        catalogues
                                .at(version)
                                .invoke(found -> reading.catalogues.put(version, found)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Refitted learn(List<ShownList> seen, KeptBlend present) {
        return BlendRefit.refit(seen, present.blend(), config.leastCustomers());
    }

    private Uni<Void> keep(Refit refit, Refitted learned, Span span) {
        String findings = BlendFindingsJson.text(learned.findings());
        return learned.isNew()
                ? blends.insert(learned.blend(), clock.instant(), span.until(), findings)
                        .invoke(() -> current.weigh(learned.blend()))
                        .chain(() ->
                                refits.done(
                                        refit, learned.blend().version(), Optional.of(findings)))
                : refits.stayed(refit, findings);
    }

    /** How far the record was read; one page after the other. */
    private static final class Reading {

        final Span span;
        final Map<Long, Optional<Catalogue>> catalogues = new HashMap<>();
        final List<ShownList> seen = new ArrayList<>();
        Place place;
        long read;

        Reading(Span span) {
            this.span = span;
            this.place = span.end();
        }

        List<Long> unknown(List<Taken> page) {
            return page.stream()
                    .map(Taken::catalogueVersion)
                    .distinct()
                    .filter(version -> !catalogues.containsKey(version))
                    .toList();
        }

        void take(List<Taken> page) {
            if (!page.isEmpty()) {
                place = page.getLast().place();
                read += page.size();
                page.forEach(taken ->
                        catalogues
                                .getOrDefault(taken.catalogueVersion(), Optional.empty())
                                .flatMap(catalogue -> ShownLists.of(taken, catalogue))
                                .ifPresent(seen::add));
            }
        }
    }
}
