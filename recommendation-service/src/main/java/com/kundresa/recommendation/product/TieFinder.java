package com.kundresa.recommendation.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what goes together with the products at hand. Looks at the {@value #MATES_BY_SEED}
 * strongest neighbours of each of at most some 60 seeds; this is the inner loop of every decision,
 * so it counts in plain fields.
 *
 * <p>A pair is as strong as the cosine of its orders and, less, of its visits, doubted while few of
 * them speak for it. For each role the strengths are averaged over the seeds by their weight, and
 * the mean m counts m / (m + {@value #HALF}): what fits several things at hand outdoes what fits
 * one by chance. Sarwar et al. 2001 (item-based collaborative filtering), Deshpande and Karypis
 * 2004 (several items in a basket).
 */
final class TieFinder {

    private static final int MATES_BY_SEED = 60;
    private static final int TIES_KEPT = 3;

    /** Baskets at which a tie is believed half; a chance meeting is not a habit. */
    private static final double DOUBT = 2;

    private static final double SESSION_SHARE = 0.4;

    /** Mean cosine that counts half. */
    private static final double HALF = 0.05;

    private final ProductKnowledge knowledge;
    private final Map<String, Tied> found = new HashMap<>();
    private final double[] weights = new double[Shelf.Role.values().length];

    TieFinder(ProductKnowledge knowledge, List<Seed> seeds) {
        this.knowledge = knowledge;
        for (Seed seed : seeds) {
            weights[seed.role().ordinal()] += seed.weight();
            knowledge.find(seed.productId()).ifPresent(item -> follow(item, seed));
        }
        found.values().forEach(tied -> tied.weigh(weights));
    }

    /** The products with the strongest pull, strongest first. */
    List<String> strongest(int most) {
        List<Tied> all = new ArrayList<>(found.values());
        all.sort(
                Comparator.comparingDouble((Tied tied) -> tied.pull)
                        .reversed()
                        .thenComparing(tied -> tied.productId));
        return all.stream().limit(most).map(tied -> tied.productId).toList();
    }

    /** How strongly all at hand speaks for a product together, from 0 to 1. */
    double pull(String productId) {
        Tied tied = found.get(productId);
        return tied == null ? 0 : tied.pull;
    }

    /** The ties of a product, strongest first, at most {@value #TIES_KEPT}. */
    List<Shelf.Tie> of(String productId) {
        Tied tied = found.get(productId);
        return tied == null ? List.of() : tied.ties();
    }

    private void follow(Item item, Seed seed) {
        List<Mate> mates = item.mates();
        for (int i = 0; i < Math.min(MATES_BY_SEED, mates.size()); i++) {
            Mate mate = mates.get(i);
            Item other = knowledge.find(mate.productId()).orElse(null);
            if (other != null) {
                found.computeIfAbsent(mate.productId(), Tied::new)
                        .add(item, seed, mate, strength(item, other, mate));
            }
        }
    }

    private static double strength(Item seed, Item other, Mate mate) {
        double orders = cosine(mate.baskets(), seed.baskets(), other.baskets());
        double visits = cosine(mate.sessions(), seed.sessions(), other.sessions());
        return Math.min(1, orders + SESSION_SHARE * visits);
    }

    private static double cosine(int together, int one, int other) {
        return together == 0 || one == 0 || other == 0
                ? 0
                : Math.min(1, together / Math.sqrt((double) one * other))
                        * together
                        / (together + DOUBT);
    }

    /** A product, its strongest ties so far and their sums by role. */
    private static final class Tied {
        final String productId;
        final Shelf.Tie[] kept = new Shelf.Tie[TIES_KEPT];
        final double[] sums = new double[Shelf.Role.values().length];
        int count;
        double pull;

        Tied(String productId) {
            this.productId = productId;
        }

        void add(Item item, Seed seed, Mate mate, double strength) {
            sums[seed.role().ordinal()] += seed.weight() * strength;
            double shown = seed.role().weight() * seed.weight() * strength;
            if (count < TIES_KEPT || shown > kept[TIES_KEPT - 1].strength()) {
                insert(
                        new Shelf.Tie(
                                item.productId(), item.name(), seed.role(), shown, mate.baskets()));
            }
        }

        void weigh(double[] weights) {
            double missing = 1;
            for (Shelf.Role role : Shelf.Role.values()) {
                double sum = sums[role.ordinal()];
                if (sum > 0) {
                    double mean = sum / weights[role.ordinal()];
                    missing *= 1 - role.weight() * mean / (mean + HALF);
                }
            }
            pull = 1 - missing;
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
