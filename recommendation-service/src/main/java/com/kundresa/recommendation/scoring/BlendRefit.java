package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.scoring.BlendFinding.Verdict;
import com.kundresa.recommendation.signal.Signals;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns the blend anew from lists that customers saw, starting from the present one.
 *
 * <p>Only products of one list are compared ({@link ListPair}), so it does not matter who asks for
 * much and who for little, and where two products stood is part of the comparison ({@link
 * PairModel}), so standing first is no merit. The result has to earn its place: customers are
 * divided into {@value #FOLDS}, and the new weights must foretell the lists of each part, learned
 * from the other four, better than the present ones by {@value #ERRORS} standard errors, counted
 * over customers. Otherwise the present weights stay, and what was seen goes on counting.
 *
 * <p>Cost: {@value #FOLDS} + 1 small regressions over all pairs. The same lists give the same
 * blend, in whatever order.
 */
public final class BlendRefit {

    private static final int FOLDS = 5;
    private static final double ERRORS = 3;
    private static final double DIGITS = 1000;

    private BlendRefit() {}

    /**
     * What came of it.
     *
     * @param blend the next version, or the present one where neither set of weights changed
     * @param findings one for each set of weights
     */
    public record Refitted(Blend blend, List<BlendFinding> findings) {

        /** Whether there is a new version. */
        public boolean isNew() {
            return findings.stream().anyMatch(found -> found.verdict() == Verdict.BETTER);
        }
    }

    /**
     * The next version of the blend.
     *
     * @param leastCustomers fewer than these tell too little; at least 2
     */
    public static Refitted refit(List<ShownList> lists, Blend present, int leastCustomers) {
        Half before = half(lists, false, present.weights(), leastCustomers);
        Half within = half(lists, true, present.inVisit(), leastCustomers);
        Refitted same = new Refitted(present, List.of(before.found, within.found));
        return same.isNew()
                ? new Refitted(
                        new Blend(present.version() + 1, before.weights, within.weights),
                        same.findings)
                : same;
    }

    /** One set of weights and what was found of it. */
    private record Half(Map<String, Double> weights, BlendFinding found) {}

    /** What one customer did with the lists of one kind. */
    private record Customer(UUID id, int lists, List<ListPair> pairs) {

        int fold() {
            return Math.floorMod(id.hashCode(), FOLDS);
        }
    }

    private static Half half(
            List<ShownList> lists, boolean inVisit, Map<String, Double> present, int least) {
        List<Customer> customers =
                customers(lists.stream().filter(list -> list.inVisit() == inVisit).toList());
        int count = customers.stream().mapToInt(Customer::lists).sum();
        if (customers.size() < Math.max(2, least)) {
            return new Half(
                    present,
                    new BlendFinding(
                            inVisit, Verdict.TOO_LITTLE, customers.size(), least, count, 0, 0));
        }
        double[] from = numbers(present);
        double[] gains = gains(customers, from);
        double gain = Arrays.stream(gains).average().orElse(0);
        double error = error(gains, gain);
        boolean isBetter = gain > ERRORS * error;
        return new Half(
                isBetter ? named(learned(customers, from), present) : present,
                new BlendFinding(
                        inVisit,
                        isBetter ? Verdict.BETTER : Verdict.NOT_BETTER,
                        customers.size(),
                        least,
                        count,
                        gain,
                        error));
    }

    /** Those who took something and left something, in a fixed order. */
    private static List<Customer> customers(List<ShownList> lists) {
        return lists.stream()
                .collect(Collectors.groupingBy(ShownList::customer))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> customer(entry.getKey(), entry.getValue()))
                .filter(customer -> customer.lists() > 0)
                .toList();
    }

    private static Customer customer(UUID id, List<ShownList> lists) {
        List<List<ListPair>> telling =
                lists.stream().map(ListPair::of).filter(pairs -> !pairs.isEmpty()).toList();
        return new Customer(id, telling.size(), telling.stream().flatMap(List::stream).toList());
    }

    /** Of each customer, what weights gain that were learned from others. */
    private static double[] gains(List<Customer> customers, double[] present) {
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> gains(customers, present, fold))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] gains(List<Customer> customers, double[] present, int fold) {
        List<Customer> others = customers.stream().filter(one -> one.fold() != fold).toList();
        List<ListPair> pairs = pairs(others);
        PairModel before = PairModel.of(pairs, present);
        PairModel after = PairModel.of(pairs, learned(others, present));
        return customers.stream()
                .filter(one -> one.fold() == fold)
                .mapToDouble(
                        one -> after.logLikelihood(one.pairs) - before.logLikelihood(one.pairs))
                .toArray();
    }

    private static double error(double[] gains, double mean) {
        double squares = Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum();
        return Math.sqrt(squares / (gains.length - 1) / gains.length);
    }

    private static double[] learned(List<Customer> customers, double[] present) {
        return PairModel.departed(pairs(customers), present);
    }

    private static List<ListPair> pairs(List<Customer> customers) {
        return customers.stream().flatMap(one -> one.pairs.stream()).toList();
    }

    private static double[] numbers(Map<String, Double> weights) {
        return Signals.OF_PRODUCTS.stream()
                .mapToDouble(signal -> weights.getOrDefault(signal.name(), 0.0))
                .toArray();
    }

    private static Map<String, Double> named(double[] weights, Map<String, Double> present) {
        Map<String, Double> named = new HashMap<>(present);
        for (int s = 0; s < weights.length; s++) {
            named.put(Signals.OF_PRODUCTS.get(s).name(), Math.round(DIGITS * weights[s]) / DIGITS);
        }
        return named;
    }
}
