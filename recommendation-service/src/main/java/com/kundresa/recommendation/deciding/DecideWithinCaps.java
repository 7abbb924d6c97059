package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.cap.Taking;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.timing.Countdown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides, and counts what was chosen. Where a parallel request was quicker, it decides again with
 * what had been given by then; so the usage that is kept is the one that the decision was made
 * with.
 */
@ApplicationScoped
public class DecideWithinCaps {

    /** Every refusal takes at least one action out of the running, so few rounds are enough. */
    private static final int MOST_ROUNDS = 8;

    private final TakeCaps caps;

    DecideWithinCaps(TakeCaps caps) {
        this.caps = caps;
    }

    /** What was decided, and what it was decided from in the end. */
    public record Settled(Inputs inputs, Decision decision) {}

    /** A decision whose capped answers are counted. */
    public Uni<Settled> decide(
            Inputs inputs, Catalogue catalogue, Model model, Countdown countdown) {
        return round(inputs, new Given(catalogue, model, countdown), 1);
    }

    /** What is the same in every round. */
    private record Given(Catalogue catalogue, Model model, Countdown countdown) {}

    private Uni<Settled> round(Inputs inputs, Given given, int number) {
        Decision decision = Decider.decide(inputs, given.catalogue(), given.model());
        return caps.take(
                        inputs.anchor(),
                        inputs.at(),
                        claims(inputs, decision, given.catalogue()),
                        given.countdown())
                .chain(taking ->
                        switch (taking) {
                            case Taking.Taken taken ->
                                    Uni.createFrom().item(new Settled(inputs, decision));
                            case Taking.Refused(Usage usage) ->
                                    round(
                                            inputs.with(
                                                    number < MOST_ROUNDS ? usage : Usage.UNKNOWN),
                                            given,
                                            number + 1);
                            case Taking.Unreachable unreachable ->
                                    round(inputs.with(Usage.UNKNOWN), given, number + 1);
                        });
    }

    /** None for nobody: who is not named cannot be given anything a second time. */
    private static List<Claim> claims(Inputs inputs, Decision decision, Catalogue catalogue) {
        if (inputs.request().nodeId() == null || decision.answers().isEmpty()) {
            return List.of();
        }
        Set<String> given =
                decision.answers().stream().map(Answer::actionId).collect(Collectors.toSet());
        List<Action> actions =
                catalogue.actions().stream()
                        .filter(action -> given.contains(action.actionId()))
                        .toList();
        List<Claim> claims = new ArrayList<>(Claim.of(actions, inputs.contactRules()));
        if (inputs.request().placement() == Placement.PUSH) {
            claims.add(Claim.ofPush(inputs.contactRules()));
        }
        return claims;
    }
}
