package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.cataloguing.CurrentCatalogue;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.finding.Found;
import com.kundresa.recommendation.learning.CurrentModel;
import com.kundresa.recommendation.offer.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides for a customer who was made up; nothing is recorded and nothing is counted. */
@ApplicationScoped
public class Simulate {

    private final NextStep nextStep;
    private final CurrentCatalogue catalogue;
    private final CurrentModel model;

    Simulate(NextStep nextStep, CurrentCatalogue catalogue, CurrentModel model) {
        this.nextStep = nextStep;
        this.catalogue = catalogue;
        this.model = model;
    }

    /** What would be decided for such a customer, who was given nothing so far. */
    public Decision decide(Request request, Customer customer) {
        Catalogue actions = catalogue.get();
        Model learned = model.get();
        return Decider.decide(
                nextStep.inputs(request, new Found(customer, Usage.NONE), actions, learned),
                actions,
                learned);
    }
}
