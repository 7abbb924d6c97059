package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.cap.ContactRules;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.experiment.Assignment;
import com.kundresa.recommendation.product.Shelf;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * All that a decision depends on besides catalogue and model: kept with it, so that it can be
 * computed again.
 *
 * @param catalogueVersion which version of the catalogue it was made from
 * @param modelVersion which version of the model it was made from
 * @param exploration how much was tried out; what was kept before that was possible tried nothing
 * @param policy the version of the rules and weights in this program
 * @param seed the chance of this decision; it draws the first place and breaks ties
 * @param usage what the customer had been given by then
 * @param contactRules the business's general rules of contact
 * @param assignment what experiments made of it; what was kept before there were any had none
 */
public record Inputs(
        UUID decisionId,
        Instant at,
        Request request,
        Customer customer,
        Shelf shelf,
        ConsentRules consentRules,
        long catalogueVersion,
        long modelVersion,
        Exploration exploration,
        String policy,
        long seed,
        Usage usage,
        ContactRules contactRules,
        Assignment assignment) {

    public Inputs {
        exploration = Objects.requireNonNullElse(exploration, Exploration.OFF);
        assignment = Objects.requireNonNullElse(assignment, Assignment.NONE);
    }

    /** What a decision outside all experiments depends on. */
    public Inputs(
            UUID decisionId,
            Instant at,
            Request request,
            Customer customer,
            Shelf shelf,
            ConsentRules consentRules,
            long catalogueVersion,
            long modelVersion,
            Exploration exploration,
            String policy,
            long seed,
            Usage usage,
            ContactRules contactRules) {
        this(
                decisionId,
                at,
                request,
                customer,
                shelf,
                consentRules,
                catalogueVersion,
                modelVersion,
                exploration,
                policy,
                seed,
                usage,
                contactRules,
                Assignment.NONE);
    }

    /**
     * What the customer is known by through identify, merge and cut: the anchor of the state, or
     * else the node that was asked for, or else this decision alone.
     */
    public UUID anchor() {
        UUID asked = request.nodeId();
        return switch (customer) {
            case Customer.Known(CustomerView view) -> view.anchor();
            case Customer.Unknown unknown -> asked == null ? decisionId : asked;
        };
    }

    /** The same with another usage. */
    public Inputs with(Usage other) {
        return new Inputs(
                decisionId,
                at,
                request,
                customer,
                shelf,
                consentRules,
                catalogueVersion,
                modelVersion,
                exploration,
                policy,
                seed,
                other,
                contactRules,
                assignment);
    }

    /** The same for a question about one action alone. */
    public Inputs about(String actionId) {
        return new Inputs(
                decisionId,
                at,
                request.about(actionId),
                customer,
                shelf,
                consentRules,
                catalogueVersion,
                modelVersion,
                exploration,
                policy,
                seed,
                usage,
                contactRules,
                assignment);
    }

    /** The same in an experiment. */
    public Inputs in(Assignment experiment) {
        return by(experiment, modelVersion, exploration, seed);
    }

    /** The same moment for another policy, with what it goes by and a chance of its own. */
    public Inputs by(Assignment other, long model, Exploration tried, long chance) {
        return new Inputs(
                decisionId,
                at,
                request,
                customer,
                shelf,
                consentRules,
                catalogueVersion,
                model,
                tried,
                policy,
                chance,
                usage,
                contactRules,
                other);
    }
}
