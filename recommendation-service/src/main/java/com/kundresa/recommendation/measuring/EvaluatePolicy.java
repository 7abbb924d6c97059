package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.evaluation.postgres.DecisionLog;
import com.kundresa.recommendation.evaluation.postgres.FirstPlace;
import com.kundresa.recommendation.learning.CurrentModel;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Judges a policy by the decisions that were made: reads them page by page, decides each again by
 * the policy, and lets the estimators say what it would have earned. One evaluation at a time.
 */
@ApplicationScoped
public class EvaluatePolicy {

    private static final int PAGE = 200;

    private final DecisionLog log;
    private final CatalogueStore catalogues;
    private final CurrentModel models;
    private final AtomicBoolean isBusy = new AtomicBoolean();

    EvaluatePolicy(DecisionLog log, CatalogueStore catalogues, CurrentModel models) {
        this.log = log;
        this.catalogues = catalogues;
        this.models = models;
    }

    /** Fails with a refusal where another evaluation is under way. */
    public Uni<Judgement> evaluate(Question question) {
        if (!isBusy.compareAndSet(false, true)) {
            return Uni.createFrom()
                    .failure(
                            new RefusedException(
                                    Refusal.busy(
                                            "Another evaluation is under way; ask again when it is done.")));
        }
        return judge(question).onTermination().invoke(() -> isBusy.set(false));
    }

    private Uni<Judgement> judge(Question question) {
        Run run =
                new Run(
                        question,
                        new Replay(question),
                        new Versions<>(catalogues::at),
                        new Versions<>(models::at));
        return log.firstPlaces(
                        question.placement(), question.from(), question.until(), question.most())
                .chain(shown -> replayAll(shown, run))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(done -> run.replay().judgement());
    }

    private Uni<Void> replayAll(List<FirstPlace> shown, Run run) {
        return Multi.createFrom()
                .iterable(shown)
                .group()
                .intoLists()
                .of(PAGE)
                .onItem()
                .transformToUniAndConcatenate(page -> replayPage(page, run))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> replayPage(List<FirstPlace> page, Run run) {
        return log.inputs(page.stream().map(FirstPlace::decisionId).toList())
                .map(EvaluatePolicy::read)
                .call(inputs -> run.catalogues().hold(catalogueVersions(inputs)))
                .call(inputs -> run.models().hold(run.modelVersions(inputs)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(inputs -> page.forEach(shown -> run.add(shown, inputs)))
                .replaceWithVoid();
    }

    private static Map<UUID, Inputs> read(Map<UUID, byte[]> kept) {
        Map<UUID, Inputs> readable = new HashMap<>();
        kept.forEach((id, bytes) -> read(bytes).ifPresent(inputs -> readable.put(id, inputs)));
        return readable;
    }

    /** Empty where another version of this program kept it in a shape of its own. */
    private static Optional<Inputs> read(byte[] kept) {
        try {
            return Optional.of(DecisionJson.inputs(kept));
        } catch (RefusedException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static Set<Long> catalogueVersions(Map<UUID, Inputs> inputs) {
        return inputs.values().stream().map(Inputs::catalogueVersion).collect(Collectors.toSet());
    }

    /** One evaluation under way. */
    private record Run(
            Question question,
            Replay replay,
            Versions<Catalogue> catalogues,
            Versions<Model> models) {

        Set<Long> modelVersions(Map<UUID, Inputs> inputs) {
            Set<Long> versions =
                    inputs.values().stream()
                            .map(Inputs::modelVersion)
                            .collect(Collectors.toCollection(HashSet::new));
            Long asked = question.modelVersion();
            if (asked != null) {
                versions.add(asked);
            }
            return versions;
        }

        void add(FirstPlace shown, Map<UUID, Inputs> kept) {
            Inputs inputs = kept.get(shown.decisionId());
            if (inputs == null) {
                replay.addIncomplete();
                return;
            }
            Catalogue catalogue = catalogues.get(inputs.catalogueVersion());
            Model learned = models.get(inputs.modelVersion());
            Long asked = question.modelVersion();
            Model judged = asked == null ? learned : models.get(asked);
            if (catalogue == null || learned == null || judged == null) {
                replay.addIncomplete();
            } else {
                replay.add(shown, inputs, catalogue, learned, judged);
            }
        }
    }
}
