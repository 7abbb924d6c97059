package com.kundresa.recommendation;

import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Boost;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.offer.Texts;
import com.kundresa.recommendation.offer.Validity;
import com.kundresa.recommendation.situation.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Customers, moments and catalogues as chance has them. */
public final class RandomWorld {

    private static final List<String> PHASES =
            List.of("awareness", "information", "decision", "conversion", "service", "loyalty");
    private static final List<String> PRODUCTS = List.of("cup", "rake", "coffee", "lamp");
    private static final List<String> PURPOSES =
            List.of("marketing", "personalisation", "telephone");
    private static final List<String> SIGNALS =
            List.of(
                    "own-repeat",
                    "bought-together",
                    "recency",
                    "affinity",
                    "cart-fit",
                    "popularity");

    private final Random chance;

    public RandomWorld(long seed) {
        this.chance = new Random(seed);
    }

    public Placement placement() {
        return one(List.of(Placement.values()));
    }

    public int count() {
        return 1 + chance.nextInt(8);
    }

    public long seed() {
        return chance.nextLong();
    }

    public Customer customer() {
        if (chance.nextInt(5) == 0) {
            return new Customer.Unknown(one(List.of(Customer.Why.values())));
        }
        var persona =
                Persona.somebody()
                        .in(one(PHASES))
                        .likes(one(List.of("Kitchen", "Garden", "Food")), 1 + chance.nextInt(9))
                        .away(chance.nextInt(100))
                        .over(one(List.of("web", "store", "chat")));
        for (String product : PRODUCTS) {
            if (chance.nextBoolean()) {
                persona.bought(product, chance.nextInt(1, 50), 50 + chance.nextInt(50));
            }
            if (chance.nextBoolean()) {
                persona.lookedAt(product, chance.nextInt(20));
            }
        }
        if (chance.nextInt(4) == 0) {
            persona.complains(one(List.of("delivery", "refund")), "high", chance.nextInt(100));
        }
        if (chance.nextInt(4) == 0) {
            persona.met(one(List.of("case_opened", "order_refunded")), chance.nextInt(50));
        }
        if (chance.nextInt(3) == 0) {
            persona.puts(one(PRODUCTS), "Kitchen", 100 + chance.nextInt(5000));
        }
        if (chance.nextInt(3) == 0) {
            persona.rated(chance.nextInt(6), 5);
        }
        for (String purpose : PURPOSES) {
            switch (chance.nextInt(4)) {
                case 0 -> persona.says(purpose, chance.nextBoolean());
                case 1 -> persona.allows(purpose, around());
                default -> {}
            }
        }
        return persona.known();
    }

    public Context context() {
        return new Context(
                chance.nextBoolean() ? "/p" : null,
                chance.nextBoolean() ? one(PRODUCTS) : null,
                chance.nextBoolean() ? List.of(one(PRODUCTS)) : null,
                chance.nextBoolean() ? List.of(one(PRODUCTS), one(PRODUCTS)) : List.of(),
                chance.nextBoolean() ? one(List.of("sv-SE", "da", "nb-NO", "fi")) : null);
    }

    public Catalogue catalogue(int actions) {
        return new Catalogue(
                1, IntStream.range(0, actions).mapToObj(n -> action("action-" + n)).toList());
    }

    /** Something was given of about every second action that has a cap. */
    public Usage usage(Catalogue catalogue) {
        if (chance.nextInt(6) == 0) {
            return Usage.UNKNOWN;
        }
        Map<String, List<Instant>> times = new TreeMap<>();
        for (Claim claim : Claim.of(catalogue.actions(), Shop.CONTACTS)) {
            if (chance.nextBoolean()) {
                times.put(
                        claim.counter(),
                        IntStream.range(0, 1 + chance.nextInt(4))
                                .mapToObj(n -> ago(chance.nextInt(200)))
                                .sorted()
                                .toList());
            }
        }
        return new Usage(true, times);
    }

    private Action action(String id) {
        ActionKind kind = one(List.of(ActionKind.values()));
        EnumSet<Placement> placements = EnumSet.of(placement());
        while (chance.nextInt(3) > 0) {
            placements.add(placement());
        }
        return new Action(
                id,
                kind,
                chance.nextInt(15) > 0,
                placements,
                "category-" + chance.nextInt(9),
                new Texts("One", "En", null, "Én"),
                null,
                maybe(one(PURPOSES)),
                (1 + chance.nextInt(100)) / 100.0,
                chance.nextInt(20_000),
                chance.nextInt(20) / 10.0,
                chance.nextBoolean() ? Map.of(one(PHASES), 1.5) : Map.of(),
                chance.nextBoolean() ? List.of(new Boost(condition(2), 2)) : List.of(),
                chance.nextInt(3) > 0 ? List.of() : List.of(condition(2)),
                chance.nextInt(4) > 0 ? Validity.ALWAYS : validity(),
                kind == ActionKind.PRODUCTS ? new ProductList(Map.of(one(SIGNALS), 0.7), 4) : null,
                null,
                null,
                caps());
    }

    private List<Cap> caps() {
        List<Cap> caps = new ArrayList<>();
        while (chance.nextInt(3) == 0 && caps.size() < 3) {
            caps.add(new Cap(1 + chance.nextInt(3), 1 + chance.nextInt(200)));
        }
        return caps;
    }

    private Condition condition(int depth) {
        return switch (chance.nextInt(depth > 0 ? 12 : 10)) {
            case 0 -> new Condition.KnownCustomer();
            case 1 -> new Condition.PhaseIn(Set.of(one(PHASES)));
            case 2 -> new Condition.HasOpenCase();
            case 3 -> new Condition.CaseTopicIn(Set.of("delivery"));
            case 4 -> new Condition.CaseOpenForHours(1 + chance.nextInt(90));
            case 5 -> new Condition.InterestedIn("Kitchen");
            case 6 -> new Condition.MinOrders(1 + chance.nextInt(4));
            case 7 -> new Condition.AwayForDays(1 + chance.nextInt(90));
            case 8 -> new Condition.CartFilled();
            case 9 -> new Condition.FeedbackAtMost(chance.nextInt(100));
            case 10 -> new Condition.Not(condition(depth - 1));
            default -> new Condition.AnyOf(List.of(condition(depth - 1), condition(depth - 1)));
        };
    }

    private Validity validity() {
        return chance.nextBoolean() ? new Validity(around(), null) : new Validity(null, around());
    }

    private Instant around() {
        return Persona.NOW.plus(Duration.ofHours(chance.nextInt(-100, 100)));
    }

    private static Instant ago(int hours) {
        return Persona.NOW.minus(Duration.ofHours(hours));
    }

    private @Nullable String maybe(String text) {
        return chance.nextBoolean() ? text : null;
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
