package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.RewardRules;
import com.kundresa.recommendation.outcome.Choice;
import java.util.List;

/** What a decision chose, as it is kept until its outcomes are known. */
final class Choices {

    private Choices() {}

    static List<Choice> of(Inputs inputs, Decision decision, Catalogue catalogue) {
        return decision.answers().stream()
                .flatMap(answer ->
                        catalogue.find(answer.actionId()).stream()
                                .map(Action::rewardRules)
                                .map(rules -> choice(inputs, decision, answer, rules)))
                .toList();
    }

    private static Choice choice(
            Inputs inputs, Decision decision, Answer answer, RewardRules rules) {
        return new Choice(
                decision.decisionId(),
                answer.actionId(),
                answer.rank(),
                answer.rank() == 1 ? (Double) answer.probability() : null,
                decision.decidedAt(),
                decision.decidedAt().plus(rules.window()),
                decision.placement().code(),
                decision.customerId(),
                inputs.anchor(),
                inputs.request().nodeId(),
                inputs.assignment().code(),
                decision.modelVersion(),
                inputs.policy(),
                true,
                shown(answer),
                rules);
    }

    private static Choice.Shown shown(Answer answer) {
        List<Answer.Product> products = answer.products();
        return new Choice.Shown(
                products == null
                        ? List.of()
                        : products.stream().map(Answer.Product::productId).toList(),
                answer.link());
    }
}
