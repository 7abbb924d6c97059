package com.kundresa.recommendation.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what goes together with the products at hand. Looks at the {@value #MATES_BY_SEED}
 * strongest neighbours of each of at most some 30 seeds; this is the inner loop of every decision,
 * so it counts in plain fields.
 */
final class TieFinder {

    private static final int MATES_BY_SEED = 50;
    private static final int TIES_KEPT = 3;

    /** Baskets at which a tie is believed half; a chance meeting is not a habit. */
    private static final double DOUBT = 2;

    private static final double SESSION_SHARE = 0.4;
    private static final Comparator<Tied> STRONGEST_FIRST =
            Comparator.comparingDouble((Tied tied) -> tied.sum)
                    .reversed()
                    .thenComparing(tied -> tied.productId);

    private final ProductKnowledge knowledge;
    private final Map<String, Tied> found = new HashMap<>();

    TieFinder(ProductKnowledge knowledge, List<Seed> seeds) {
        this.knowledge = knowledge;
        for (Seed seed : seeds) {
            knowledge.find(seed.productId()).ifPresent(item -> follow(item, seed.role()));
        }
    }

    /** The products with the strongest ties, strongest first. */
    List<String> strongest(int most) {
        List<Tied> all = new ArrayList<>(found.values());
        all.sort(STRONGEST_FIRST);
        return all.stream().limit(most).map(tied -> tied.productId).toList();
    }

    /** The ties of a product, strongest first, at most {@value #TIES_KEPT}. */
    List<Shelf.Tie> of(String productId) {
        Tied tied = found.get(productId);
        return tied == null ? List.of() : tied.ties();
    }

    private void follow(Item seed, Shelf.Role role) {
        List<Mate> mates = seed.mates();
        for (int i = 0; i < Math.min(MATES_BY_SEED, mates.size()); i++) {
            Mate mate = mates.get(i);
            knowledge
                    .find(mate.productId())
                    .ifPresent(other ->
                            tied(other).add(seed, role, mate, strength(seed, other, mate, role)));
        }
    }

    private Tied tied(Item item) {
        return found.computeIfAbsent(item.productId(), Tied::new);
    }

    /** Cosine over orders and, less, over visits; doubted while few of them speak for it. */
    private static double strength(Item seed, Item other, Mate mate, Shelf.Role role) {
        double orders = cosine(mate.baskets(), seed.baskets(), other.baskets());
        double visits = cosine(mate.sessions(), seed.sessions(), other.sessions());
        return role.weight() * Math.min(1, orders + SESSION_SHARE * visits);
    }

    private static double cosine(int together, int one, int other) {
        return together == 0 || one == 0 || other == 0
                ? 0
                : Math.min(1, together / Math.sqrt((double) one * other))
                        * together
                        / (together + DOUBT);
    }

    /** A product and its strongest ties so far. */
    private static final class Tied {
        final String productId;
        final Shelf.Tie[] kept = new Shelf.Tie[TIES_KEPT];
        int count;
        double sum;

        Tied(String productId) {
            this.productId = productId;
        }

        void add(Item seed, Shelf.Role role, Mate mate, double strength) {
            sum += strength;
            if (count < TIES_KEPT || strength > kept[TIES_KEPT - 1].strength()) {
                insert(
                        new Shelf.Tie(
                                seed.productId(), seed.name(), role, strength, mate.baskets()));
            }
        }

        List<Shelf.Tie> ties() {
            return List.of(Arrays.copyOf(kept, count));
        }

        private void insert(Shelf.Tie tie) {
            int place = Math.min(count, TIES_KEPT - 1);
            while (place > 0 && kept[place - 1].strength() < tie.strength()) {
                kept[place] = kept[place - 1];
                place--;
            }
            kept[place] = tie;
            count = Math.min(count + 1, TIES_KEPT);
        }
    }
}
