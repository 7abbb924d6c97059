package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.cataloguing.CurrentCatalogue;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.decision.postgres.About;
import com.kundresa.recommendation.decision.postgres.KeptDecision;
import com.kundresa.recommendation.decision.postgres.NewDecision;
import com.kundresa.recommendation.experimenting.RunningExperiments;
import com.kundresa.recommendation.finding.FindCustomer;
import com.kundresa.recommendation.finding.Found;
import com.kundresa.recommendation.learning.CurrentKnowledge;
import com.kundresa.recommendation.learning.CurrentModel;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.SituationReader;
import com.kundresa.recommendation.timing.Countdown;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers which step comes next: finds the customer, decides within the caps, records, and only
 * then answers.
 */
@ApplicationScoped
public class NextStep {

    private final FindCustomer find;
    private final CurrentCatalogue catalogue;
    private final CurrentKnowledge knowledge;
    private final CurrentModel model;
    private final DecideWithinCaps decide;
    private final RecordDecision record;
    private final HouseRules rules;
    private final RunningExperiments experiments;
    private final Clock clock;
    private final Chance chance;
    private final MeterRegistry meters;

    NextStep(
            FindCustomer find,
            CurrentCatalogue catalogue,
            CurrentKnowledge knowledge,
            CurrentModel model,
            DecideWithinCaps decide,
            RecordDecision record,
            HouseRules rules,
            RunningExperiments experiments,
            Clock clock,
            Chance chance,
            MeterRegistry meters) {
        this.find = find;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.model = model;
        this.decide = decide;
        this.record = record;
        this.rules = rules;
        this.experiments = experiments;
        this.clock = clock;
        this.chance = chance;
        this.meters = meters;
    }

    /**
     * The decision as it is answered and kept.
     *
     * @param authorization of whoever asks, handed on to profile-service where the cache does not
     *     help
     * @param countdown of the time that the answer has
     */
    public Uni<byte[]> answer(
            Request request, @Nullable String authorization, Countdown countdown) {
        return find.find(request.nodeId(), authorization, countdown)
                .chain(found -> answer(request, found, countdown));
    }

    /** The same for somebody who was found already. */
    public Uni<byte[]> answer(Request request, Found found, Countdown countdown) {
        return make(prepare(request, found, clock.instant()), countdown)
                .chain(made -> record.record(made.kept(), countdown))
                .invoke(kept -> count(request, kept))
                .map(KeptDecision::decision);
    }

    /** What a decision is to be made from at a moment. */
    public Prepared prepare(Request request, Found found, Instant at) {
        Catalogue actions = catalogue.get();
        Model learned = model.get();
        return new Prepared(
                inputs(request, found, actions, learned, at.truncatedTo(ChronoUnit.MILLIS)),
                actions,
                learned);
    }

    /** Decides and counts, but does not record: whoever gives the answer records it first. */
    public Uni<Made> make(Prepared from, Countdown countdown) {
        return decide.decide(from.inputs(), from.actions(), from.learned(), countdown)
                .map(settled -> made(settled, from.actions()));
    }

    /**
     * What a decision is made from.
     *
     * @param actions the catalogue of the version that the inputs name
     * @param learned the model of the version that the inputs name
     */
    public record Prepared(Inputs inputs, Catalogue actions, Model learned) {}

    /**
     * A decision that was made and not given yet.
     *
     * @param inputs as they were in the end
     * @param kept what is to be recorded of it
     */
    public record Made(Inputs inputs, Decision decision, NewDecision kept) {}

    private static Made made(DecideWithinCaps.Settled settled, Catalogue actions) {
        return new Made(
                settled.inputs(),
                settled.decision(),
                new NewDecision(
                        kept(settled),
                        about(settled),
                        Choices.of(settled.inputs(), settled.decision(), actions)));
    }

    private static KeptDecision kept(DecideWithinCaps.Settled settled) {
        return new KeptDecision(
                settled.decision().decisionId(),
                settled.decision().decidedAt(),
                settled.decision().customerId(),
                settled.decision().placement().code(),
                settled.inputs().catalogueVersion(),
                DecisionJson.bytes(settled.decision()),
                DecisionJson.bytes(settled.inputs()));
    }

    private static About about(DecideWithinCaps.Settled settled) {
        UUID nodeId = settled.inputs().request().nodeId();
        return nodeId == null
                ? About.NOBODY
                : new About(nodeId, settled.inputs().anchor(), settled.decision().stateVersion());
    }

    private void count(Request request, KeptDecision kept) {
        String basis = kept.customerId() == null ? "context-only" : "state";
        meters.counter(
                        "kundresa.decisions",
                        "placement",
                        request.placement().code(),
                        "basis",
                        basis)
                .increment();
    }

    private Inputs inputs(
            Request request, Found found, Catalogue actions, Model learned, Instant at) {
        Shelf shelf =
                SituationReader.read(
                                found.customer(),
                                Decider.mayProfile(found.customer(), rules.consent(), at),
                                request.context(),
                                knowledge.get(),
                                at)
                        .shelf();
        Inputs asked =
                new Inputs(
                        chance.id(),
                        at,
                        request,
                        found.customer(),
                        shelf,
                        rules.consent(),
                        actions.version(),
                        learned.version(),
                        rules.exploration(request.placement()),
                        Decider.POLICY,
                        chance.seed(),
                        found.usage(),
                        rules.contacts());
        return asked.in(experiments.assign(request.placement(), asked.anchor()));
    }
}
