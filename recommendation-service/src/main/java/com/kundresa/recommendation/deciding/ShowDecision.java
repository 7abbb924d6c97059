package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.decision.postgres.DecisionStore;
import com.kundresa.recommendation.decision.postgres.KeptDecision;
import com.kundresa.recommendation.learning.CurrentModel;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
import com.kundresa.recommendation.outcome.postgres.OutcomeStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Shows earlier decisions, and proves them by deciding again from what was kept. */
@ApplicationScoped
public class ShowDecision {

    private final DecisionStore decisions;
    private final CatalogueStore catalogues;
    private final CurrentModel models;
    private final OutcomeStore outcomes;

    ShowDecision(
            DecisionStore decisions,
            CatalogueStore catalogues,
            CurrentModel models,
            OutcomeStore outcomes) {
        this.decisions = decisions;
        this.catalogues = catalogues;
        this.models = models;
        this.outcomes = outcomes;
    }

    /**
     * The decision with what was asked, what it was made from and what came of it; empty where
     * there is none.
     */
    public Uni<Optional<byte[]>> show(UUID decisionId) {
        return decisions
                .find(decisionId)
                .chain(found ->
                        found.map(this::withOutcomes)
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<byte[]>> withOutcomes(KeptDecision kept) {
        return outcomes.progress(kept.decisionId())
                .map(progress ->
                        Optional.of(DecisionJson.shown(kept.decision(), kept.inputs(), progress)));
    }

    /** Whether deciding again gives the same bytes; empty where there is no such decision. */
    public Uni<Optional<Replay>> replay(UUID decisionId) {
        return decisions
                .find(decisionId)
                .chain(found ->
                        found.map(this::again)
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Replay>> again(KeptDecision kept) {
        Inputs inputs = DecisionJson.inputs(kept.inputs());
        return Uni.combine()
                .all()
                .unis(catalogues.at(inputs.catalogueVersion()), models.at(inputs.modelVersion()))
                .with((catalogue, model) ->
                        catalogue.flatMap(actions ->
                                model.map(learned -> compare(kept, inputs, actions, learned))));
    }

    private static Replay compare(
            KeptDecision kept, Inputs inputs, Catalogue catalogue, Model model) {
        byte[] again = DecisionJson.bytes(Decider.decide(inputs, catalogue, model));
        return new Replay(
                kept.decisionId(),
                Arrays.equals(again, kept.decision()),
                inputs.policy(),
                Decider.POLICY);
    }

    /**
     * What deciding again gave.
     *
     * @param policy of the program that decided
     * @param programPolicy of this program; where it differs, so may the decision
     */
    public record Replay(UUID decisionId, boolean identical, String policy, String programPolicy) {}
}
