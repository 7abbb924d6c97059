package com.kundresa.recommendation.outcome;

import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.offer.RewardRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the outcomes of a choice are worth together. */
public final class Reward {

    private static final RewardRules.Term AS_SAID =
            new RewardRules.Term(OutcomeKind.REWARD, 1, null, null);

    private Reward() {}

    /**
     * The sum over the rules' terms of weight times the best outcome of that kind, 0 to 1. A click,
     * a conversion and a solved case are worth 1 each, whatever money is in them; of satisfaction
     * and of a reward that was said, the value counts. A reward that was said counts even where the
     * rules have no term for it.
     */
    public static double of(RewardRules rules, Collection<Outcome> outcomes) {
        double sum = 0;
        for (RewardRules.Term term : terms(rules)) {
            sum +=
                    term.weight()
                            * outcomes.stream()
                                    .filter(outcome -> counts(term, outcome))
                                    .mapToDouble(Reward::worth)
                                    .max()
                                    .orElse(0);
        }
        return Math.min(1, sum);
    }

    private static List<RewardRules.Term> terms(RewardRules rules) {
        List<RewardRules.Term> terms = new ArrayList<>(rules.terms());
        if (terms.stream().noneMatch(term -> term.kind() == OutcomeKind.REWARD)) {
            terms.add(AS_SAID);
        }
        return terms;
    }

    private static boolean counts(RewardRules.Term term, Outcome outcome) {
        Double minimum = term.minimum();
        return outcome.kind() == term.kind() && (minimum == null || outcome.value() >= minimum);
    }

    private static double worth(Outcome outcome) {
        return switch (outcome.kind()) {
            case CLICK, CONVERSION, SOLVED -> 1;
            case CSAT, REWARD -> Math.clamp(outcome.value(), 0, 1);
        };
    }
}
