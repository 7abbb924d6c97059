package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.finding.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Decides for a customer who was made up; nothing is recorded and nothing is counted. */
@ApplicationScoped
public class Simulate {

    private final NextStep nextStep;
    private final Clock clock;

    Simulate(NextStep nextStep, Clock clock) {
        this.nextStep = nextStep;
        this.clock = clock;
    }

    /** What would be decided for such a customer, who was given nothing so far. */
    public Decision decide(Request request, Customer customer) {
        NextStep.Prepared from =
                nextStep.prepare(request, new Found(customer, Usage.NONE), clock.instant());
        return Decider.decide(from.inputs(), from.actions(), from.learned());
    }
}
