package com.kundresa.recommendation.basket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The sum of the cosines, over all invoices, between a product and everything that the customer
 * ever bought, itself included (Sarwar et al. 2001); every pair is counted, none is forgotten.
 * Places that remain are filled with what is popular.
 */
final class ItemCosine implements Recommender {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> products = new ArrayList<>();
    private final Map<String, Set<Integer>> histories = new HashMap<>();
    private final PopularThisMonth popular;
    private int[][] together = new int[64][];
    private double[] sums = {};
    private String summed = "";

    /**
     * @param popular is told of the sales by whoever made it
     */
    ItemCosine(PopularThisMonth popular) {
        this.popular = popular;
    }

    @Override
    public String name() {
        return "item-item cosine";
    }

    @Override
    public List<String> ten(String customer, Instant at, Predicate<String> mayBeNamed) {
        return closest(sums(customer), at, mayBeNamed);
    }

    private List<String> closest(double[] sums, Instant at, Predicate<String> mayBeNamed) {
        List<String> close =
                IntStream.range(0, sums.length)
                        .boxed()
                        .filter(i -> sums[i] > 0 && mayBeNamed.test(products.get(i)))
                        .sorted((one, other) -> Double.compare(sums[other], sums[one]))
                        .limit(LENGTH)
                        .map(products::get)
                        .toList();
        return popular.filledUp(close, at, mayBeNamed);
    }

    /** The ten closest to what a stranger clicked on. */
    List<String> tenLike(List<String> clicks, Instant at, Predicate<String> mayBeNamed) {
        List<Integer> seeds = clicks.stream().map(places::get).filter(Objects::nonNull).toList();
        return closest(sums(seeds), at, mayBeNamed);
    }

    /** Computed once where the same customer is asked about twice in a row. */
    private double[] sums(String customer) {
        if (!customer.equals(summed)) {
            sums = sums(histories.getOrDefault(customer, Set.of()));
            summed = customer;
        }
        return sums;
    }

    private double[] sums(Collection<Integer> seeds) {
        double[] close = new double[products.size()];
        for (int seed : seeds) {
            int[] row = together[seed];
            for (int i = 0; i < row.length; i++) {
                if (row[i] > 0) {
                    close[i] += row[i] / Math.sqrt((double) row[seed] * together[i][i]);
                }
            }
        }
        return close;
    }

    @Override
    public void learn(Invoice invoice) {
        summed = "";
        int[] basket = invoice.products().stream().mapToInt(this::place).toArray();
        for (int one : basket) {
            for (int other : basket) {
                if (together[one].length <= other) {
                    together[one] =
                            Arrays.copyOf(together[one], Math.max(other + 1, products.size()));
                }
                together[one][other]++;
            }
        }
        if (invoice.customer() != null) {
            Set<Integer> history =
                    histories.computeIfAbsent(invoice.customer(), id -> new LinkedHashSet<>());
            IntStream.of(basket).forEach(history::add);
        }
    }

    private int place(String product) {
        return places.computeIfAbsent(
                product,
                id -> {
                    int place = products.size();
                    products.add(id);
                    if (place == together.length) {
                        together = Arrays.copyOf(together, 2 * place);
                    }
                    together[place] = new int[place + 1];
                    return place;
                });
    }
}
