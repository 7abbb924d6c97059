package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.cataloguing.ChangeCatalogue;
import com.kundresa.recommendation.cataloguing.CurrentCatalogue;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.evaluation.postgres.DecisionLog;
import com.kundresa.recommendation.learning.CurrentModel;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom an action would reach before it is saved: decides the newest decisions of a placement
 * again as if the action stood in the catalogue of today. Writes nothing. One preview at a time.
 */
@ApplicationScoped
public class PreviewAction {

    private static final int PAGE = 50;

    private final DecisionLog log;
    private final CurrentCatalogue catalogue;
    private final CurrentModel models;
    private final AtomicBoolean isBusy = new AtomicBoolean();

    PreviewAction(DecisionLog log, CurrentCatalogue catalogue, CurrentModel models) {
        this.log = log;
        this.catalogue = catalogue;
        this.models = models;
    }

    /**
     * What would have become of the action.
     *
     * @param most of how many decisions, the newest ones
     */
    public Uni<Preview> preview(Action action, Placement placement, int most) {
        Catalogue possible = possible(action);
        if (!isBusy.compareAndSet(false, true)) {
            return Uni.createFrom()
                    .failure(
                            new RefusedException(
                                    Refusal.busy(
                                            "Another preview is under way; ask again when it is"
                                                    + " done.")));
        }
        Run run = new Run(new Audience(action.actionId(), possible), new Versions<>(models::at));
        return log.newest(placement, most)
                .chain(decisions -> lookAtAll(decisions, run))
                .map(done -> run.audience().preview())
                .onTermination()
                .invoke(() -> isBusy.set(false));
    }

    private Catalogue possible(Action action) {
        try {
            return ChangeCatalogue.requirePossible(catalogue.get().with(action));
        } catch (IllegalArgumentException tooMany) {
            throw new RefusedException(Refusal.badField("actions", tooMany.getMessage() + "."));
        }
    }

    private Uni<Void> lookAtAll(List<UUID> decisions, Run run) {
        return Multi.createFrom()
                .iterable(decisions)
                .group()
                .intoLists()
                .of(PAGE)
                .onItem()
                .transformToUniAndConcatenate(page -> lookAt(page, run))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> lookAt(List<UUID> page, Run run) {
        return log.inputs(page)
                .map(Course::readable)
                .call(inputs -> run.models().hold(modelVersions(inputs)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(inputs -> page.forEach(id -> run.add(inputs.get(id))))
                .replaceWithVoid();
    }

    private static Set<Long> modelVersions(Map<UUID, Inputs> inputs) {
        return inputs.values().stream().map(Inputs::modelVersion).collect(Collectors.toSet());
    }

    /** One preview under way. */
    private record Run(Audience audience, Versions<Model> models) {

        void add(@Nullable Inputs inputs) {
            Model model = inputs == null ? null : models.get(inputs.modelVersion());
            if (inputs == null || model == null) {
                audience.addUnreadable();
            } else {
                audience.add(inputs, model);
            }
        }
    }
}
