package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.cataloguing.CurrentCatalogue;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.decision.postgres.KeptDecision;
import com.kundresa.recommendation.decision.postgres.NewDecision;
import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.finding.FindCustomer;
import com.kundresa.recommendation.learning.CurrentKnowledge;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.SituationReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Answers which step comes next: finds the customer, decides, records, and only then answers. */
@ApplicationScoped
public class NextStep {

    private final FindCustomer find;
    private final CurrentCatalogue catalogue;
    private final CurrentKnowledge knowledge;
    private final RecordDecision record;
    private final ConsentRules consentRules;
    private final Clock clock;
    private final Chance chance;
    private final MeterRegistry meters;

    NextStep(
            FindCustomer find,
            CurrentCatalogue catalogue,
            CurrentKnowledge knowledge,
            RecordDecision record,
            DecidingConfig config,
            Clock clock,
            Chance chance,
            MeterRegistry meters) {
        this.find = find;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.record = record;
        this.consentRules = new ConsentRules(config.consent());
        this.clock = clock;
        this.chance = chance;
        this.meters = meters;
    }

    /**
     * The decision as it is answered and kept.
     *
     * @param authorization of whoever asks, handed on to profile-service where the cache does not
     *     help
     */
    public Uni<byte[]> answer(Request request, @Nullable String authorization) {
        return find.find(request.nodeId(), authorization)
                .map(customer -> decide(request, customer))
                .chain(record::record)
                .invoke(kept -> count(request, kept))
                .map(KeptDecision::decision);
    }

    private NewDecision decide(Request request, Customer customer) {
        Catalogue actions = catalogue.get();
        Inputs inputs = inputs(request, customer, actions);
        Decision decision = Decider.decide(inputs, actions);
        return new NewDecision(kept(inputs, decision), Choices.of(inputs, decision, actions));
    }

    private static KeptDecision kept(Inputs inputs, Decision decision) {
        return new KeptDecision(
                decision.decisionId(),
                decision.decidedAt(),
                decision.customerId(),
                decision.placement().code(),
                inputs.catalogueVersion(),
                DecisionJson.bytes(decision),
                DecisionJson.bytes(inputs));
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

    private Inputs inputs(Request request, Customer customer, Catalogue actions) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Shelf shelf =
                SituationReader.read(
                                customer,
                                Decider.mayProfile(customer, consentRules),
                                request.context(),
                                knowledge.get(),
                                at)
                        .shelf();
        return new Inputs(
                chance.id(),
                at,
                request,
                customer,
                shelf,
                consentRules,
                actions.version(),
                Decider.POLICY,
                chance.seed());
    }
}
