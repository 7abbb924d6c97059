package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.customer.Contact;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.eligibility.AlreadyInCart;
import com.kundresa.recommendation.eligibility.BoughtLately;
import com.kundresa.recommendation.eligibility.CapReached;
import com.kundresa.recommendation.eligibility.ConsentNeeded;
import com.kundresa.recommendation.eligibility.KeptQuiet;
import com.kundresa.recommendation.eligibility.OtherPlacement;
import com.kundresa.recommendation.eligibility.OutsideAudience;
import com.kundresa.recommendation.eligibility.OutsideValidity;
import com.kundresa.recommendation.eligibility.ProductRule;
import com.kundresa.recommendation.eligibility.Rule;
import com.kundresa.recommendation.eligibility.SellingSuspended;
import com.kundresa.recommendation.eligibility.ShownOnPage;
import com.kundresa.recommendation.eligibility.Unavailable;
import com.kundresa.recommendation.eligibility.Verdict;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules: first where and when an action may stand and for whom it is, then whether it is
 * allowed, last whether it was given too often.
 */
final class Sieve {

    private static final List<ProductRule> PRODUCT_RULES =
            List.of(new Unavailable(), new ShownOnPage(), new AlreadyInCart(), new BoughtLately());

    private final List<Rule> rules;

    Sieve(Inputs inputs) {
        this.rules =
                List.of(
                        new OtherPlacement(),
                        new OutsideValidity(),
                        new OutsideAudience(),
                        new SellingSuspended(),
                        new KeptQuiet(
                                recent(inputs.customer()),
                                inputs.usage(),
                                inputs.contactRules(),
                                inputs.at()),
                        new ConsentNeeded(inputs.consentRules()),
                        new HeldOut(inputs.assignment().policy()),
                        new CapReached(inputs.usage(), inputs.contactRules()));
    }

    private static List<Contact> recent(Customer customer) {
        return switch (customer) {
            case Customer.Known(CustomerView view) -> view.recent();
            case Customer.Unknown unknown -> List.of();
        };
    }

    Sifted<Action> actions(List<Action> candidates, Request request, Situation situation) {
        List<Action> passed = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (Action action : candidates) {
            switch (verdict(action, request, situation)) {
                case Verdict.Eligible eligible -> passed.add(action);
                case Verdict.Barred barred -> excluded.add(exclusion(action, null, barred));
            }
        }
        return new Sifted<>(passed, excluded);
    }

    Sifted<Shelf.Entry> products(Action action, Situation situation) {
        List<Shelf.Entry> passed = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (Shelf.Entry product : situation.shelf().entries()) {
            switch (verdict(product, situation)) {
                case Verdict.Eligible eligible -> passed.add(product);
                case Verdict.Barred barred ->
                        excluded.add(exclusion(action, product.productId(), barred));
            }
        }
        return new Sifted<>(passed, excluded);
    }

    private Verdict verdict(Action action, Request request, Situation situation) {
        for (Rule rule : rules) {
            if (rule.check(action, request.placement(), situation)
                    instanceof Verdict.Barred barred) {
                return barred;
            }
        }
        return Verdict.ELIGIBLE;
    }

    private static Verdict verdict(Shelf.Entry product, Situation situation) {
        for (ProductRule rule : PRODUCT_RULES) {
            if (rule.check(product, situation) instanceof Verdict.Barred barred) {
                return barred;
            }
        }
        return Verdict.ELIGIBLE;
    }

    private static Exclusion exclusion(
            Action action, @Nullable String productId, Verdict.Barred barred) {
        return new Exclusion(
                action.actionId(), productId, barred.stage(), barred.code(), barred.text());
    }
}
