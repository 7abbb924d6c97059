package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.bandit.Observation;
import com.kundresa.recommendation.bandit.SituationFeatures;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.learning.postgres.SettledChoices.Settled;
import com.kundresa.recommendation.refusal.RefusedException;
import com.kundresa.recommendation.situation.Situation;
import com.kundresa.recommendation.situation.SituationReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to learn from choices: the situation as it was, read again from what was kept. */
final class Observations {

    private static final double LEAST_SUITS = 1e-3;

    private Observations() {}

    /** Choices of programs so old that their records cannot be read any more are passed over. */
    static List<Observation> of(List<Settled> page) {
        return page.stream().flatMap(Observations::of).toList();
    }

    private static Stream<Observation> of(Settled choice) {
        try {
            Inputs inputs = DecisionJson.inputs(choice.inputs());
            return answer(choice.decision(), choice.actionId())
                    .map(answer -> observation(choice, inputs, answer))
                    .stream();
        } catch (RefusedException | UncheckedIOException notReadable) {
            return Stream.empty();
        }
    }

    /** What a kept decision answered with this action. */
    static Optional<Answer> answer(byte[] decision, String actionId) {
        return DecisionJson.answers(decision).stream()
                .filter(answer -> answer.actionId().equals(actionId))
                .findFirst();
    }

    private static Observation observation(Settled choice, Inputs inputs, Answer answer) {
        Double probability = choice.probability();
        return new Observation(
                choice.actionId(),
                SituationFeatures.seen(
                        situation(inputs),
                        inputs.request().placement(),
                        choice.place().rank(),
                        SituationFeatures.SET),
                Math.clamp(answer.suits(), LEAST_SUITS, 1),
                probability == null || probability <= 0 ? 1 : probability,
                Math.clamp(choice.reward(), 0, 1));
    }

    /** The situation as it was. */
    static Situation situation(Inputs inputs) {
        return SituationReader.onShelf(
                inputs.customer(),
                Decider.mayProfile(inputs.customer(), inputs.consentRules(), inputs.at()),
                inputs.request().context(),
                inputs.shelf(),
                inputs.at());
    }
}
