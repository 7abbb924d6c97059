package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.signal.Signals;
import com.kundresa.recommendation.situation.Situation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Learns how much each signal tells, from what customers took of what was considered for them.
 *
 * <p>Conditional logit (McFadden 1974): a customer takes product i of a shelf with probability
 * exp(w.x_i) / sum of exp(w.x_j), where x are the strengths of the signals; the weights w maximise
 * the likelihood of all that was taken, less a small square penalty, and stay at 0 or above, so
 * that a signal speaks for a product or not at all. Somebody who takes n things counts as the root
 * of n, so that large orders do not drown small ones. The likelihood is concave; it is climbed by
 * {@value #STEPS} projected steps of Adam (Kingma and Ba 2015), always from the same place, so the
 * same choices give the same weights. Cost: steps times products times signals.
 *
 * <p>Only the order of products matters, so the weights are scaled to a largest of {@value
 * #LARGEST}. Signals that never spoke keep the weight they had.
 */
public final class BlendFit {

    private static final int STEPS = 400;
    private static final double LARGEST = 0.9;
    private static final double START = 0.5;
    private static final double PENALTY = 1e-3;
    private static final double RATE = 0.05;
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;

    private BlendFit() {}

    /**
     * One customer's choice.
     *
     * @param strengths by product, then by signal in the order of {@link Signals#OF_PRODUCTS}
     * @param taken by product
     * @param inVisit whether the visit had begun
     */
    public record Choice(double[][] strengths, boolean[] taken, boolean inVisit) {

        /** What all signals say of all that lies on the shelf. */
        public static Choice of(Situation situation, Predicate<String> taken) {
            List<Shelf.Entry> entries = situation.shelf().entries();
            double[][] strengths = new double[entries.size()][];
            boolean[] took = new boolean[entries.size()];
            for (int i = 0; i < took.length; i++) {
                strengths[i] = Signals.strengths(entries.get(i), situation);
                took[i] = taken.test(entries.get(i).productId());
            }
            return new Choice(strengths, took, situation.visitHasBegun());
        }

        private int count() {
            int count = 0;
            for (boolean took : taken) {
                count += took ? 1 : 0;
            }
            return count;
        }
    }

    /**
     * The next version of the blend; the same where nothing was taken. Choices before and in a
     * visit teach apart.
     */
    public static Blend fit(List<Choice> choices, Blend before) {
        List<Choice> telling = choices.stream().filter(choice -> choice.count() > 0).toList();
        return telling.isEmpty()
                ? before
                : new Blend(
                        before.version() + 1,
                        weights(telling, false, before.weights()),
                        weights(telling, true, before.inVisit()));
    }

    private static Map<String, Double> weights(
            List<Choice> all, boolean inVisit, Map<String, Double> before) {
        List<Choice> choices = all.stream().filter(one -> one.inVisit() == inVisit).toList();
        double[] weights = choices.isEmpty() ? new double[0] : climb(choices);
        double largest = Arrays.stream(weights).max().orElse(0);
        if (largest <= 0) {
            return before;
        }
        Map<String, Double> learned = new HashMap<>(before);
        for (int s = 0; s < weights.length; s++) {
            if (speaks(choices, s)) {
                learned.put(
                        Signals.OF_PRODUCTS.get(s).name(),
                        Math.round(1000 * LARGEST * weights[s] / largest) / 1000.0);
            }
        }
        return learned;
    }

    private static double[] climb(List<Choice> choices) {
        int n = Signals.OF_PRODUCTS.size();
        double[] weights = new double[n];
        Arrays.fill(weights, START);
        double[] first = new double[n];
        double[] second = new double[n];
        for (int step = 1; step <= STEPS; step++) {
            double[] slope = slope(choices, weights);
            double rate = RATE * (1 - (step - 1.0) / STEPS);
            for (int s = 0; s < n; s++) {
                first[s] = FIRST_MOMENT * first[s] + (1 - FIRST_MOMENT) * slope[s];
                second[s] = SECOND_MOMENT * second[s] + (1 - SECOND_MOMENT) * slope[s] * slope[s];
                double mean = first[s] / (1 - Math.pow(FIRST_MOMENT, step));
                double spread = Math.sqrt(second[s] / (1 - Math.pow(SECOND_MOMENT, step)));
                weights[s] = Math.max(0, weights[s] + rate * mean / (spread + 1e-9));
            }
        }
        return weights;
    }

    private static double[] slope(List<Choice> choices, double[] weights) {
        double[] slope = new double[weights.length];
        for (Choice choice : choices) {
            add(slope, choice, weights, choices.size());
        }
        for (int s = 0; s < weights.length; s++) {
            slope[s] -= 2 * PENALTY * weights[s];
        }
        return slope;
    }

    private static void add(double[] slope, Choice choice, double[] weights, int choices) {
        double[][] x = choice.strengths();
        double[] odds = new double[x.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            for (int s = 0; s < weights.length; s++) {
                odds[i] += weights[s] * x[i][s];
            }
            highest = Math.max(highest, odds[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            odds[i] = Math.exp(odds[i] - highest);
            sum += odds[i];
        }
        int count = choice.count();
        double share = 1 / Math.sqrt(count) / choices;
        for (int i = 0; i < x.length; i++) {
            double pull = share * ((choice.taken()[i] ? 1 : 0) - count * odds[i] / sum);
            for (int s = 0; s < weights.length; s++) {
                slope[s] += pull * x[i][s];
            }
        }
    }

    private static boolean speaks(List<Choice> choices, int signal) {
        return choices.stream()
                .anyMatch(choice ->
                        Arrays.stream(choice.strengths()).anyMatch(product -> product[signal] > 0));
    }
}
