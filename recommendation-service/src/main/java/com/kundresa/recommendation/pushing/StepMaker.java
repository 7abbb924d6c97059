package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.deciding.NextStep;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Exclusion;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.push.Reason;
import com.kundresa.recommendation.push.Step;
import com.kundresa.recommendation.push.json.StepJson;
import com.kundresa.recommendation.situation.Situation;
import com.kundresa.recommendation.situation.SituationReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the step that follows from a decision about one action. */
final class StepMaker {

    private static final String HELD_OUT = "HELD_OUT";

    private StepMaker() {}

    /** The situation that a decision looks at. */
    static Situation situation(Inputs inputs) {
        return SituationReader.onShelf(
                inputs.customer(),
                Decider.mayProfile(inputs.customer(), inputs.consentRules(), inputs.at()),
                inputs.request().context(),
                inputs.shelf(),
                inputs.at());
    }

    /** A step that rule or caps do not let through; no decision is made for it. */
    static Step barred(Turn turn, Instant at, Reason reason) {
        return step(turn, null, at, new Step.Fate.Barred(reason));
    }

    /**
     * Offered where the pipeline answered the action, barred with the pipeline's reason otherwise.
     */
    static Step decided(Turn turn, NextStep.Made made) {
        Decision decision = made.decision();
        Step.Fate fate =
                decision.answers().isEmpty()
                        ? notOffered(decision.excluded(), turn.rule().actionId())
                        : offered(turn, made, decision.answers().getFirst());
        return step(turn, decision.decisionId(), made.inputs().at(), fate);
    }

    private static Step.Fate offered(Turn turn, NextStep.Made made, Answer answer) {
        return new Step.Fate.Offered(
                StepJson.message(
                        turn.stepId(),
                        made.decision().decisionId(),
                        turn.view().customerId(),
                        turn.rule().ruleId(),
                        turn.due().occasion(),
                        turn.rule().channel(),
                        answer,
                        situation(made.inputs()).locale(),
                        made.inputs().at()));
    }

    private static Step step(Turn turn, @Nullable UUID decisionId, Instant at, Step.Fate fate) {
        return new Step(
                turn.stepId(),
                turn.rule().ruleId(),
                turn.view().customerId(),
                turn.view().anchor(),
                turn.due().occasion().key(),
                turn.rule().actionId(),
                turn.rule().channel(),
                decisionId,
                at,
                fate);
    }

    /** Withheld where it is the hold-out that is in the way, barred for any other reason. */
    static Step.Fate notOffered(List<Exclusion> excluded, String actionId) {
        Reason reason = reason(excluded, actionId);
        return reason.code().equals(HELD_OUT)
                ? new Step.Fate.Withheld(reason)
                : new Step.Fate.Barred(reason);
    }

    private static Reason reason(List<Exclusion> excluded, String actionId) {
        return excluded.stream()
                .filter(one -> one.productId() == null && one.actionId().equals(actionId))
                .findFirst()
                .map(StepMaker::reason)
                .orElseGet(() ->
                        new Reason(
                                "catalogue",
                                "ACTION_GONE",
                                "The catalogue has no action " + actionId));
    }

    private static Reason reason(Exclusion exclusion) {
        return new Reason(exclusion.stage(), exclusion.code(), exclusion.text());
    }
}
