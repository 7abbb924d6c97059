package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.scoring.ShownList.Took;
import com.kundresa.recommendation.signal.Signals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Customers whose taste is known: of the products that are considered for them the six that a blend
 * puts first are shown, a place further down is looked at less, and what is looked at is taken as
 * the true weights say. The same seed gives the same world.
 */
final class ListWorld {

    private static final int CONSIDERED = 30;
    private static final int SHOWN = 6;
    private static final double UNSEEN = 0.7;
    private static final double KEENNESS = 4;

    private final Map<String, Double> truth;
    private final double usual;
    private final SplittableRandom chance;

    /**
     * @param truth what customers really go by; where it is empty, they take anything alike
     * @param usual log-odds of taking a product that no signal speaks for
     */
    ListWorld(Map<String, Double> truth, double usual, long seed) {
        this.truth = truth;
        this.usual = usual;
        this.chance = new SplittableRandom(seed);
    }

    /** One list for each customer, with what was taken of it. */
    List<ShownList> lists(int customers, Blend blend) {
        return IntStream.range(0, customers)
                .mapToObj(n -> list(new UUID(chance.nextLong(), n), blend.weights()))
                .toList();
    }

    /**
     * What the first six of a blend are worth to customers who are not learned from: the mean
     * number that is taken where each place is looked at.
     */
    double worth(int customers, Blend blend) {
        return IntStream.range(0, customers)
                .mapToDouble(n ->
                        best(considered(), blend.weights()).stream()
                                .mapToDouble(this::probability)
                                .sum())
                .average()
                .orElseThrow();
    }

    private ShownList list(UUID customer, Map<String, Double> weights) {
        List<double[]> shown = best(considered(), weights);
        List<ShownList.Product> products = new ArrayList<>();
        for (int place = 1; place <= SHOWN; place++) {
            double[] strengths = shown.get(place - 1);
            boolean isSeen = chance.nextDouble() < Math.pow(place, -UNSEEN);
            boolean isTaken = isSeen && chance.nextDouble() < probability(strengths);
            boolean isBought = isTaken && chance.nextDouble() < 0.3;
            products.add(
                    new ShownList.Product(
                            strengths,
                            isBought ? Took.BOUGHT : isTaken ? Took.LOOKED_AT : Took.NOTHING));
        }
        return new ShownList(customer, false, products);
    }

    private double probability(double[] strengths) {
        double odds = Math.exp(usual + KEENNESS * blended(strengths, truth));
        return odds / (1 + odds);
    }

    private List<double[]> considered() {
        return IntStream.range(0, CONSIDERED).mapToObj(n -> strengths()).toList();
    }

    /** Each signal speaks for a third of the products. */
    private double[] strengths() {
        double[] strengths = new double[Signals.OF_PRODUCTS.size()];
        Arrays.setAll(strengths, s -> chance.nextInt(3) == 0 ? chance.nextDouble() : 0);
        return strengths;
    }

    private static List<double[]> best(List<double[]> products, Map<String, Double> weights) {
        return products.stream()
                .sorted(Comparator.comparingDouble(strengths -> -blended(strengths, weights)))
                .limit(SHOWN)
                .toList();
    }

    private static double blended(double[] strengths, Map<String, Double> weights) {
        double sum = 0;
        for (int s = 0; s < strengths.length; s++) {
            sum += strengths[s] * weights.getOrDefault(Signals.OF_PRODUCTS.get(s).name(), 0.0);
        }
        return sum;
    }
}
