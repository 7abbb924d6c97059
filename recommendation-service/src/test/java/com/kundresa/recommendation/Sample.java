package com.kundresa.recommendation;

import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Boost;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.offer.Texts;
import com.kundresa.recommendation.offer.Validity;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import com.kundresa.recommendation.situation.Situation;
import com.kundresa.recommendation.situation.SituationReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small values for tests. */
public final class Sample {

    private Sample() {}

    public static Situation situation(Persona persona) {
        return situation(persona.known(), Context.NONE, Shelf.EMPTY);
    }

    public static Situation situation(Customer customer, Context context, Shelf shelf) {
        return SituationReader.onShelf(customer, true, context, shelf, Persona.NOW);
    }

    public static Context cart(String... productIds) {
        return new Context(null, null, List.of(productIds), List.of(), null);
    }

    public static Context page(String productId) {
        return new Context(null, productId, null, List.of(), null);
    }

    public static Context viewed(String... productIds) {
        return new Context(null, null, null, List.of(productIds), null);
    }

    public static Shelf.Entry product(String productId) {
        return product(productId, "Home", 1000, 0);
    }

    public static Shelf.Entry product(
            String productId,
            @Nullable String category,
            long priceMinor,
            double popularity,
            Shelf.Tie... ties) {
        return new Shelf.Entry(
                productId,
                "The " + productId,
                category,
                priceMinor,
                "SEK",
                false,
                popularity,
                0,
                0,
                pull(ties),
                0,
                List.of(ties));
    }

    private static double pull(Shelf.Tie... ties) {
        double missing = 1;
        for (Shelf.Tie tie : ties) {
            missing *= 1 - tie.strength();
        }
        return 1 - missing;
    }

    public static Shelf.Tie tie(String productId, Shelf.Role role, double strength, int baskets) {
        return new Shelf.Tie(productId, "The " + productId, role, strength, baskets);
    }

    public static Action action(ActionKind kind) {
        return action(
                "sample",
                kind,
                null,
                List.of(),
                List.of(),
                Map.of(),
                Validity.ALWAYS,
                true,
                List.of());
    }

    public static Action serving(String purpose) {
        return action(
                "sample",
                ActionKind.CONTENT,
                purpose,
                List.of(),
                List.of(),
                Map.of(),
                Validity.ALWAYS,
                true,
                List.of());
    }

    public static Action meantFor(Condition... audience) {
        return action(
                "sample",
                ActionKind.SERVICE,
                null,
                List.of(audience),
                List.of(),
                Map.of(),
                Validity.ALWAYS,
                true,
                List.of());
    }

    public static Action boosted(Condition when, double factor) {
        return action(
                "sample",
                ActionKind.SERVICE,
                null,
                List.of(),
                List.of(new Boost(when, factor)),
                Map.of(),
                Validity.ALWAYS,
                true,
                List.of());
    }

    public static Action fitting(String phase, double factor) {
        return action(
                "sample",
                ActionKind.CONTENT,
                null,
                List.of(),
                List.of(),
                Map.of(phase, factor),
                Validity.ALWAYS,
                true,
                List.of());
    }

    public static Action valid(Validity validity, boolean enabled) {
        return action(
                "sample",
                ActionKind.CONTENT,
                null,
                List.of(),
                List.of(),
                Map.of(),
                validity,
                enabled,
                List.of());
    }

    public static Action capped(Cap... caps) {
        return action(
                "sample",
                ActionKind.CONTENT,
                null,
                List.of(),
                List.of(),
                Map.of(),
                Validity.ALWAYS,
                true,
                List.of(caps));
    }

    public static Action message(@Nullable String purpose) {
        return action(
                "sample",
                ActionKind.MESSAGE,
                purpose,
                List.of(),
                List.of(),
                Map.of(),
                Validity.ALWAYS,
                true,
                List.of());
    }

    private static Action action(
            String id,
            ActionKind kind,
            @Nullable String purpose,
            List<Condition> audience,
            List<Boost> boosts,
            Map<String, Double> phases,
            Validity validity,
            boolean enabled,
            List<Cap> caps) {
        return new Action(
                id,
                kind,
                enabled,
                Set.of(Placement.HOME_HERO),
                "sample",
                new Texts("Sample", "Prov", null, null),
                null,
                purpose,
                0.5,
                1000,
                1,
                phases,
                boosts,
                audience,
                validity,
                kind == ActionKind.PRODUCTS ? new ProductList(Map.of("popularity", 1.0), 3) : null,
                null,
                null,
                caps);
    }
}
