package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.learning.json.TakenReader;
import com.kundresa.recommendation.learning.postgres.TakenLists.Taken;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.refusal.RefusedException;
import com.kundresa.recommendation.scoring.ShownList;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists as customers saw them, with what the signals said then, read again from what was kept. */
final class ShownLists {

    private ShownLists() {}

    /**
     * The list; empty where it was not blended, or where a program so old kept it that it cannot be
     * read any more.
     *
     * @param catalogue of the version that decided
     */
    static Optional<ShownList> of(Taken taken, Catalogue catalogue) {
        try {
            Inputs inputs = DecisionJson.inputs(taken.inputs());
            return Observations.answer(taken.decision(), taken.actionId())
                    .flatMap(answer -> list(taken, answer, inputs, catalogue));
        } catch (RefusedException | UncheckedIOException notReadable) {
            return Optional.empty();
        }
    }

    private static Optional<ShownList> list(
            Taken taken, Answer answer, Inputs inputs, Catalogue catalogue) {
        return catalogue
                .find(taken.actionId())
                .map(Action::products)
                .flatMap(asked ->
                        ShownList.of(
                                taken.customer(),
                                asked,
                                productIds(answer),
                                Observations.situation(inputs),
                                TakenReader.read(taken.taken())));
    }

    private static List<String> productIds(Answer answer) {
        return Stream.ofNullable(answer.products())
                .flatMap(List::stream)
                .map(Answer.Product::productId)
                .toList();
    }
}
