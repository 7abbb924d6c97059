package com.kundresa.recommendation.product;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which products a decision considers: what the customer bought or looked at, what goes
 * together with it, what visits like this one held, what is popular and what is new, each with a
 * share of the places so that none crowds out the others. Costs some thousand steps.
 */
public final class ShelfStocker {

    private static final int OWN = 40;
    private static final int TIED = 50;
    private static final int POPULAR_IN_CATEGORY = 10;
    private static final int POPULAR = 30;
    private static final int NEW = 10;
    private static final int ALIKE = 30;

    private ShelfStocker() {}

    /**
     * @param own products the customer bought or looked at, most telling first
     * @param visit products of the present visit, newest first
     * @param seeds products at hand, most telling first
     * @param bought all products that the customer bought
     * @param categories categories of interest, strongest first
     * @param currency the customer's, where known
     */
    public static Shelf stock(
            ProductKnowledge knowledge,
            List<String> own,
            List<String> visit,
            List<Seed> seeds,
            Collection<String> bought,
            List<String> categories,
            @Nullable String currency) {
        TieFinder ties = new TieFinder(knowledge, seeds);
        Map<String, Double> alike = knowledge.alike(visit);
        Set<String> chosen = new LinkedHashSet<>();
        own.stream().filter(id -> knowledge.find(id).isPresent()).limit(OWN).forEach(chosen::add);
        add(chosen, TIED, ties.strongest(2 * TIED));
        add(chosen, ALIKE, strongest(alike));
        for (String category : categories) {
            add(
                    chosen,
                    POPULAR_IN_CATEGORY / Math.max(1, categories.size()) + 1,
                    ids(knowledge.popularIn(category)));
        }
        add(chosen, POPULAR, ids(knowledge.popular()));
        add(chosen, NEW, ids(knowledge.arrivals()));
        List<Shelf.Entry> entries =
                chosen.stream()
                        .flatMap(id -> knowledge.find(id).stream())
                        .map(item -> entry(knowledge, item, ties, alike, currency))
                        .toList();
        return new Shelf(
                knowledge.version(), entries, categoriesOf(knowledge, bought), knowledge.blend());
    }

    private static void add(Set<String> chosen, int places, List<String> ids) {
        int most = chosen.size() + places;
        for (String id : ids) {
            if (chosen.size() >= most) {
                return;
            }
            chosen.add(id);
        }
    }

    private static List<String> strongest(Map<String, Double> alike) {
        return alike.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(2 * ALIKE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::productId).toList();
    }

    private static Shelf.Entry entry(
            ProductKnowledge knowledge,
            Item item,
            TieFinder ties,
            Map<String, Double> alike,
            @Nullable String currency) {
        Price price = item.price(currency).orElse(null);
        return new Shelf.Entry(
                item.productId(),
                item.name(),
                item.category(),
                price == null ? null : price.minor(),
                price == null ? null : price.currency(),
                !item.isAvailable(),
                knowledge.popularityOf(item.productId()),
                knowledge.riseOf(item),
                knowledge.noveltyOf(item),
                ties.pull(item.productId()),
                alike.getOrDefault(item.productId(), 0.0),
                ties.of(item.productId()));
    }

    private static Set<String> categoriesOf(ProductKnowledge knowledge, Collection<String> bought) {
        Set<String> categories = new TreeSet<>();
        for (String id : bought) {
            knowledge.find(id).map(Item::category).ifPresent(categories::add);
        }
        return Set.copyOf(categories);
    }
}
