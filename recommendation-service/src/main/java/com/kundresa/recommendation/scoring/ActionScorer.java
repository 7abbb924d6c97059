package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.bandit.TakeUp;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.signal.ActionSignal;
import com.kundresa.recommendation.signal.Evidence;
import com.kundresa.recommendation.signal.Reason;
import com.kundresa.recommendation.signal.Signals;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;
import java.util.stream.Stream;

/** Scores an action: propensity x context x value x lever. */
public final class ActionScorer {

    private static final int TELLING_PRODUCTS = 3;
    private static final int REASONS = 4;

    private ActionScorer() {}

    /**
     * @param takeUp how probable it is that the step is taken up in this situation
     * @param products what the action would show, best first; none unless it is a product list
     */
    public static ScoredAction score(
            Action action, TakeUp takeUp, List<ScoredProduct> products, Situation situation) {
        double context = 1;
        for (ActionSignal signal : Signals.OF_ACTIONS) {
            context *= signal.factor(action, situation);
        }
        double suits =
                products.isEmpty()
                        ? 1
                        : suits(products.stream().map(ScoredProduct::propensity).toList());
        Parts parts =
                new Parts(
                        takeUp.probability() * suits, context, action.valueMinor(), action.lever());
        return new ScoredAction(action, takeUp, suits, parts, products);
    }

    /** What speaks for and against an action, at most four. */
    public static List<Reason> reasons(ScoredAction scored, Situation situation) {
        Stream<Reason> ofMoment =
                Signals.OF_ACTIONS.stream()
                        .flatMap(signal -> signal.read(scored.action(), situation).stream())
                        .map(Evidence::reason);
        return Stream.of(ofProducts(scored.products()), ofMoment, Stream.of(words(scored.takeUp())))
                .flatMap(all -> all)
                .limit(REASONS)
                .toList();
    }

    /**
     * How well what an action shows suits: as well as its best products do; 1 where it shows none.
     *
     * @param propensities of the products, best first
     */
    public static double suits(List<Double> propensities) {
        return propensities.stream()
                .limit(TELLING_PRODUCTS)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1);
    }

    private static Stream<Reason> ofProducts(List<ScoredProduct> products) {
        return products.stream()
                .limit(TELLING_PRODUCTS)
                .map(product -> product.reasons().getFirst())
                .map(Reason::code)
                .distinct()
                .map(code -> new Reason(code, listWords(code)));
    }

    private static Reason words(TakeUp takeUp) {
        String share = "by about " + Math.round(100 * takeUp.probability()) + " in 100";
        return takeUp.observations() == 0
                ? new Reason("USUAL_TAKE_UP", "Usually taken up " + share)
                : new Reason("LEARNED_TAKE_UP", "In situations like this it was taken up " + share);
    }

    private static String listWords(String code) {
        return switch (code) {
            case "OWN_REPEAT", "OWN_STAPLE", "REPEAT_DUE" ->
                    "Holds what this customer buys again and again";
            case "BOUGHT_BEFORE" -> "Holds what this customer bought before";
            case "NEW" -> "Holds what is new in the shop";
            case "BOUGHT_TOGETHER" -> "Holds what others bought together with what is at hand";
            case "VIEWED_TOGETHER" -> "Holds what others looked at together with what is at hand";
            case "ALIKE_VISITS" -> "Holds what visits like this one go on to";
            case "VIEWED_JUST_NOW", "VIEWED_LATELY" -> "Holds what was looked at lately";
            case "AFFINITY" -> "Holds what belongs to the customer's interests";
            case "CART_FIT" -> "Holds what goes with the cart";
            default -> "Holds what is popular these weeks";
        };
    }
}
