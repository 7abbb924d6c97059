package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.signal.Signals;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A product list that somebody saw, and what was taken of it afterwards.
 *
 * @param customer who saw it: the lists of one customer are judged together
 * @param inVisit whether the visit had begun, as the blend tells visits apart
 * @param products in the order in which they stood
 */
public record ShownList(UUID customer, boolean inVisit, List<Product> products) {

    /** How far a product was taken; a later one is more. */
    public enum Took {
        NOTHING,
        LOOKED_AT,
        BOUGHT
    }

    /**
     * One product of it.
     *
     * @param strengths what each signal said, times what the list weighs it by, in the order of
     *     {@link Signals#OF_PRODUCTS}; from 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers that are read once and never changed
    public record Product(double[] strengths, Took took) {}

    /**
     * The list as it was shown; empty where it was not blended, because it asks for nothing that is
     * about the customer.
     *
     * @param asked how the list weighs the signals
     * @param productIds in the order in which they stood
     * @param situation the moment in which it was shown
     * @param taken what was taken of it
     */
    public static Optional<ShownList> of(
            UUID customer,
            ProductList asked,
            List<String> productIds,
            Situation situation,
            Map<String, Took> taken) {
        if (ProductScorer.isImpersonal(asked)) {
            return Optional.empty();
        }
        Map<String, Shelf.Entry> shelf =
                situation.shelf().entries().stream()
                        .collect(Collectors.toMap(Shelf.Entry::productId, Function.identity()));
        List<Product> products =
                productIds.stream()
                        .flatMap(id -> Stream.ofNullable(shelf.get(id)))
                        .map(entry ->
                                new Product(
                                        weighed(entry, asked, situation),
                                        taken.getOrDefault(entry.productId(), Took.NOTHING)))
                        .toList();
        return Optional.of(new ShownList(customer, situation.visitHasBegun(), products));
    }

    private static double[] weighed(Shelf.Entry product, ProductList asked, Situation situation) {
        double[] strengths = Signals.strengths(product, situation);
        for (int s = 0; s < strengths.length; s++) {
            strengths[s] *= asked.signals().getOrDefault(Signals.OF_PRODUCTS.get(s).name(), 0.0);
        }
        return strengths;
    }
}
