package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Texts;
import com.kundresa.recommendation.scoring.ActionScorer;
import com.kundresa.recommendation.scoring.ScoredAction;
import com.kundresa.recommendation.scoring.ScoredProduct;
import com.kundresa.recommendation.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a decision into words, in the customer's language where the catalogue has it. */
final class Explainer {

    private Explainer() {}

    static Decision explain(
            Inputs inputs,
            Situation situation,
            List<ScoredAction> chosen,
            Explored explored,
            List<Exclusion> excluded) {
        List<Answer> answers = answers(chosen, explored, situation);
        Request request = inputs.request();
        return switch (inputs.customer()) {
            case Customer.Known(CustomerView view) ->
                    new Decision(
                            inputs.decisionId(),
                            view.customerId(),
                            view.version(),
                            "state",
                            null,
                            request.placement(),
                            inputs.at(),
                            inputs.modelVersion(),
                            explored.isExplored(),
                            inputs.assignment().code(),
                            inputs.assignment().policy().code(),
                            answers,
                            excluded);
            case Customer.Unknown(Customer.Why why) ->
                    new Decision(
                            inputs.decisionId(),
                            null,
                            null,
                            "context-only",
                            why.code(),
                            request.placement(),
                            inputs.at(),
                            inputs.modelVersion(),
                            explored.isExplored(),
                            inputs.assignment().code(),
                            inputs.assignment().policy().code(),
                            answers,
                            excluded);
        };
    }

    private static List<Answer> answers(
            List<ScoredAction> chosen, Explored explored, Situation situation) {
        List<Answer> answers = new ArrayList<>(chosen.size());
        for (ScoredAction scored : chosen) {
            answers.add(answer(answers.size() + 1, scored, explored.chance(scored), situation));
        }
        return List.copyOf(answers);
    }

    private static Answer answer(
            int rank, ScoredAction scored, double probability, Situation situation) {
        String locale = situation.locale();
        Action action = scored.action();
        return new Answer(
                rank,
                action.actionId(),
                action.kind(),
                action.category(),
                action.title().in(locale),
                text(action.text(), locale),
                action.link(),
                action.products() == null
                        ? null
                        : scored.products().stream().map(Explainer::product).toList(),
                probability,
                scored.parts().score(),
                scored.parts(),
                ActionScorer.reasons(scored, situation));
    }

    private static @Nullable String text(@Nullable Texts texts, String locale) {
        return texts == null ? null : texts.in(locale);
    }

    private static Answer.Product product(ScoredProduct scored) {
        return new Answer.Product(
                scored.product().productId(),
                scored.product().name(),
                scored.product().category(),
                scored.product().priceMinor(),
                scored.product().currency(),
                Math.round(scored.propensity() * 1e6) / 1e6,
                scored.reasons());
    }
}
