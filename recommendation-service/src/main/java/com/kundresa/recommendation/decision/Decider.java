package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.bandit.Features;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.SituationFeatures;
import com.kundresa.recommendation.bandit.TakeUp;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.scoring.ActionScorer;
import com.kundresa.recommendation.scoring.ProductRanker;
import com.kundresa.recommendation.scoring.ScoredAction;
import com.kundresa.recommendation.scoring.ScoredProduct;
import com.kundresa.recommendation.situation.Situation;
import com.kundresa.recommendation.situation.SituationReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides: candidates, eligible and allowed, filled with products, scored, explored, arbitrated,
 * explained.
 *
 * <p>A function of its arguments alone, time and chance among them: the same inputs, catalogue and
 * model give the same decision, today and whenever it is computed again. No stage hides: what a
 * stage leaves out gets a reason.
 */
public final class Decider {

    /** Changes whenever the rules, signals or weights of this program change what is decided. */
    public static final String POLICY = "bandit-1";

    private Decider() {}

    /**
     * The decision for these inputs; catalogue and model must be the versions that the inputs name.
     */
    public static Decision decide(Inputs inputs, Catalogue catalogue, Model model) {
        Course course = course(inputs, catalogue, Sight.of(inputs, model));
        Sifted<ScoredAction> chosen =
                Arbiter.arbitrate(course.explored().ordered(), inputs.request().count());
        List<Exclusion> excluded = new ArrayList<>(course.excluded());
        excluded.addAll(chosen.excluded());
        return Explainer.explain(
                inputs, course.situation(), chosen.passed(), course.explored(), excluded);
    }

    /**
     * The probability of each action to stand first, for these inputs; what is missing has none.
     */
    public static Map<String, Double> chances(Inputs inputs, Catalogue catalogue, Model model) {
        return course(inputs, catalogue, Sight.of(inputs, model)).explored().chances();
    }

    private static Course course(Inputs inputs, Catalogue catalogue, Sight sight) {
        Situation situation =
                SituationReader.onShelf(
                        inputs.customer(),
                        sight.mayProfile(),
                        inputs.request().context(),
                        inputs.shelf(),
                        inputs.at());
        Sieve sieve = new Sieve(inputs);
        Sifted<Action> allowed =
                sieve.actions(candidates(inputs, catalogue), inputs.request(), situation);
        Model model = sight.model();
        Features features =
                SituationFeatures.read(situation, inputs.request().placement(), model.features());
        Sifted<ScoredAction> scored = score(allowed.passed(), sieve, situation, model, features);
        Explored explored =
                Explorer.explore(
                        Ranking.rank(scored.passed(), inputs.seed()),
                        model,
                        features,
                        sight.exploration(),
                        inputs.seed());
        List<Exclusion> excluded = new ArrayList<>(allowed.excluded());
        excluded.addAll(scored.excluded());
        return new Course(situation, explored, excluded);
    }

    /** A decision up to the draw of its first place. */
    private record Course(Situation situation, Explored explored, List<Exclusion> excluded) {}

    /** Whether the customer's habits may be looked at. */
    public static boolean mayProfile(Customer customer, ConsentRules rules, Instant at) {
        return switch (customer) {
            case Customer.Known(CustomerView view) ->
                    rules.allow(ConsentRules.PERSONALISATION, view.consents(), at);
            case Customer.Unknown unknown -> false;
        };
    }

    private static List<Action> candidates(Inputs inputs, Catalogue catalogue) {
        return inputs.request().onlyAction() == null
                ? catalogue.actions()
                : catalogue.actions().stream().filter(inputs.request()::isAbout).toList();
    }

    private static Sifted<ScoredAction> score(
            List<Action> actions,
            Sieve sieve,
            Situation situation,
            Model model,
            Features features) {
        List<ScoredAction> scored = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (Action action : actions) {
            ProductList list = action.products();
            TakeUp takeUp = model.takeUp(action.actionId(), action.prior(), features);
            if (list == null) {
                scored.add(ActionScorer.score(action, takeUp, List.of(), situation));
                continue;
            }
            Sifted<Shelf.Entry> products = sieve.products(action, situation);
            List<ScoredProduct> filled = ProductRanker.rank(products.passed(), list, situation);
            excluded.addAll(products.excluded());
            if (filled.isEmpty()) {
                excluded.add(empty(action));
            } else {
                scored.add(ActionScorer.score(action, takeUp, filled, situation));
            }
        }
        return new Sifted<>(scored, excluded);
    }

    private static Exclusion empty(Action action) {
        return new Exclusion(
                action.actionId(),
                null,
                "products",
                "NO_PRODUCTS",
                "No product has what this list asks for");
    }
}
