package com.kundresa.recommendation.product;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was learned about products up to one version; immutable, so that a decision sees one
 * picture.
 *
 * <p>Item-to-item counts are kept for the {@value #MOST_MATES} strongest neighbours of each item. A
 * pair that falls out starts again from one when it comes back, so weak pairs are counted too low
 * and never too high; the memory is bounded by items times {@value #MOST_MATES}. Taking in news
 * costs time in proportion to the items touched, plus one pass over all items to rank them.
 */
public final class ProductKnowledge {

    /** Neighbours kept per item. */
    public static final int MOST_MATES = 120;

    /** Nothing learned yet. */
    public static final ProductKnowledge NOTHING = new ProductKnowledge(0, Map.of(), 0, Map.of());

    private static final int MOST_POPULAR = 200;
    private static final int MOST_POPULAR_IN_CATEGORY = 50;

    private final long version;
    private final Map<String, Item> items;
    private final int newestDay;
    private final Map<String, Double> popularity;
    private final List<Item> popular;
    private final Map<String, List<Item>> popularByCategory;
    private final double highest;

    private ProductKnowledge(
            long version, Map<String, Item> items, int newestDay, Map<String, Double> popularity) {
        this.version = version;
        this.items = items;
        this.newestDay = newestDay;
        this.popularity = popularity;
        List<Item> ranked =
                items.values().stream()
                        .sorted(
                                Comparator.comparingDouble((Item item) ->
                                                popularity.getOrDefault(item.productId(), 0.0))
                                        .reversed()
                                        .thenComparing(Item::productId))
                        .toList();
        this.popular = ranked.stream().limit(MOST_POPULAR).toList();
        this.popularByCategory =
                ranked.stream()
                        .filter(item -> item.category() != null)
                        .collect(
                                Collectors.groupingBy(
                                        item -> String.valueOf(item.category()),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                all ->
                                                        all.stream()
                                                                .limit(MOST_POPULAR_IN_CATEGORY)
                                                                .toList())));
        this.highest =
                ranked.isEmpty() ? 0 : popularity.getOrDefault(ranked.getFirst().productId(), 0.0);
    }

    /** This knowledge and the news; the news must be what came right after this version. */
    public ProductKnowledge after(News news) {
        Map<String, ItemBuilder> touched = new HashMap<>();
        news.facts().forEach(fact -> builder(touched, fact.productId()).learn(fact));
        news.meetings().forEach(meeting -> count(touched, meeting));
        Map<String, Item> next = new HashMap<>(items);
        touched.forEach((id, builder) -> next.put(id, builder.build()));
        int day =
                news.facts().stream()
                        .flatMap(fact -> fact.days().stream())
                        .mapToInt(DayCount::epochDay)
                        .reduce(newestDay, Math::max);
        return new ProductKnowledge(news.version(), next, day, popularityOn(day, next, touched));
    }

    private Map<String, Double> popularityOn(
            int day, Map<String, Item> next, Map<String, ItemBuilder> touched) {
        Map<String, Double> ranked = new HashMap<>(next.size() * 2);
        next.forEach((id, item) ->
                ranked.put(
                        id,
                        day == newestDay && !touched.containsKey(id)
                                ? popularity.getOrDefault(id, 0.0)
                                : Popularity.on(day, item.days())));
        return ranked;
    }

    private void count(Map<String, ItemBuilder> touched, News.Meeting meeting) {
        List<String> arrived = meeting.arrived();
        for (int i = 0; i < arrived.size(); i++) {
            ItemBuilder one = builder(touched, arrived.get(i));
            if (meeting.isOrder()) {
                one.countBasket();
            } else {
                one.countSession();
            }
            for (String other : arrived.subList(0, i)) {
                meet(touched, one, arrived.get(i), other, meeting.isOrder());
            }
            for (String other : meeting.present()) {
                meet(touched, one, arrived.get(i), other, meeting.isOrder());
            }
        }
    }

    private void meet(
            Map<String, ItemBuilder> touched,
            ItemBuilder one,
            String id,
            String other,
            boolean isOrder) {
        one.met(other, isOrder);
        builder(touched, other).met(id, isOrder);
    }

    private ItemBuilder builder(Map<String, ItemBuilder> touched, String id) {
        return touched.computeIfAbsent(
                id, key -> new ItemBuilder(find(key).orElseGet(() -> Item.named(key))));
    }

    /** The number of interactions learned from, as far as this version goes. */
    public long version() {
        return version;
    }

    /** How many products are known. */
    public int size() {
        return items.size();
    }

    /** Empty where the product was never seen. */
    public Optional<Item> find(String productId) {
        return Optional.ofNullable(items.get(productId));
    }

    /** The most asked for, first; at most 200. */
    public List<Item> popular() {
        return popular;
    }

    /** The most asked for in a category, first; at most 50. */
    public List<Item> popularIn(@Nullable String category) {
        return category == null ? List.of() : popularByCategory.getOrDefault(category, List.of());
    }

    /** From 0 to 1, 1 for the most popular of all. */
    public double popularityOf(String productId) {
        return highest == 0 ? 0 : popularity.getOrDefault(productId, 0.0) / highest;
    }
}
