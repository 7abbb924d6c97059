package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.signal.ActionSignal;
import com.kundresa.recommendation.signal.Evidence;
import com.kundresa.recommendation.signal.Reason;
import com.kundresa.recommendation.signal.Signals;
import com.kundresa.recommendation.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scores an action: propensity x context x value x lever. */
public final class ActionScorer {

    private static final int TELLING_PRODUCTS = 3;
    private static final int REASONS = 4;

    private ActionScorer() {}

    /**
     * @param products what the action would show, best first; none unless it is a product list
     */
    public static ScoredAction score(
            Action action, List<ScoredProduct> products, Situation situation) {
        List<Reason> reasons = new ArrayList<>();
        double context = 1;
        for (ActionSignal signal : Signals.OF_ACTIONS) {
            for (Evidence evidence : signal.read(action, situation)) {
                context *= evidence.strength();
                reasons.add(evidence.reason());
            }
        }
        Parts parts =
                new Parts(
                        propensity(action, products), context, action.valueMinor(), action.lever());
        return new ScoredAction(action, parts, products, words(action, products, reasons));
    }

    private static double propensity(Action action, List<ScoredProduct> products) {
        return products.stream()
                .limit(TELLING_PRODUCTS)
                .mapToDouble(ScoredProduct::propensity)
                .average()
                .stream()
                .map(suits -> action.prior() * suits)
                .findFirst()
                .orElse(action.prior());
    }

    private static List<Reason> words(
            Action action, List<ScoredProduct> products, List<Reason> reasons) {
        Stream<Reason> ofProducts =
                products.stream()
                        .limit(TELLING_PRODUCTS)
                        .map(product -> product.reasons().getFirst())
                        .map(Reason::code)
                        .distinct()
                        .map(code -> new Reason(code, listWords(code)));
        Stream<Reason> usual =
                Stream.of(
                        new Reason(
                                "USUAL_TAKE_UP",
                                "Usually taken up by about "
                                        + Math.round(100 * action.prior())
                                        + " in 100"));
        return Stream.of(ofProducts, reasons.stream(), usual)
                .flatMap(all -> all)
                .limit(REASONS)
                .toList();
    }

    private static String listWords(String code) {
        return switch (code) {
            case "OWN_REPEAT" -> "Holds what this customer buys again and again";
            case "BOUGHT_TOGETHER" -> "Holds what others bought together with what is at hand";
            case "VIEWED_TOGETHER" -> "Holds what others looked at together with what is at hand";
            case "VIEWED_JUST_NOW", "VIEWED_LATELY" -> "Holds what was looked at lately";
            case "AFFINITY" -> "Holds what belongs to the customer's interests";
            case "CART_FIT" -> "Holds what goes with the cart";
            default -> "Holds what is popular these weeks";
        };
    }
}
