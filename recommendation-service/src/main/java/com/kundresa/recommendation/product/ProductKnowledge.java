package com.kundresa.recommendation.product;

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
    public static final ProductKnowledge NOTHING =
            new ProductKnowledge(0, Map.of(), 0, Map.of(), SessionIndex.EMPTY, Blend.SHIPPED);

    private static final int MOST_POPULAR = 200;
    private static final int MOST_POPULAR_IN_CATEGORY = 50;
    private static final int MOST_NEW = 50;

    /** Days for which a product counts as new. */
    public static final int NEW_DAYS = 30;

    private final long version;
    private final Map<String, Item> items;
    private final int newestDay;
    private final SessionIndex sessions;
    private final Blend blend;
    private final Map<String, Double> faded;
    private final Map<String, Double> rates;
    private final List<Item> popular;
    private final List<Item> arrivals;
    private final Map<String, List<Item>> popularByCategory;
    private final double highest;

    private ProductKnowledge(
            long version,
            Map<String, Item> items,
            int newestDay,
            Map<String, Double> faded,
            SessionIndex sessions,
            Blend blend) {
        this.version = version;
        this.items = items;
        this.newestDay = newestDay;
        this.faded = faded;
        this.sessions = sessions;
        this.blend = blend;
        this.rates = rates(items, newestDay, faded);
        List<Item> ranked = ranked(items, rates);
        this.popular = first(MOST_POPULAR, ranked);
        this.arrivals =
                ranked.stream()
                        .filter(item -> daysOnSale(item) < NEW_DAYS)
                        .limit(MOST_NEW)
                        .toList();
        this.popularByCategory =
                ranked.stream()
                        .filter(item -> item.category() != null)
                        .collect(
                                Collectors.groupingBy(
                                        item -> String.valueOf(item.category()),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                all -> first(MOST_POPULAR_IN_CATEGORY, all))));
        this.highest = ranked.isEmpty() ? 0 : rateOf(ranked.getFirst().productId());
    }

    private static List<Item> ranked(Map<String, Item> items, Map<String, Double> rates) {
        return items.values().stream()
                .filter(Item::isAvailable)
                .map(item -> new Rated(item, rates.getOrDefault(item.productId(), 0.0)))
                .sorted()
                .map(Rated::item)
                .toList();
    }

    private static List<Item> first(int most, List<Item> items) {
        return List.copyOf(items.subList(0, Math.min(most, items.size())));
    }

    private static Map<String, Double> rates(
            Map<String, Item> items, int day, Map<String, Double> faded) {
        double mean =
                faded.values().stream().mapToDouble(Double::doubleValue).sum()
                        / Math.max(1, items.size())
                        / Popularity.EXPOSED_IN_ALL;
        Map<String, Double> rates = new HashMap<>(items.size() * 2);
        items.forEach((id, item) ->
                rates.put(
                        id,
                        Popularity.rate(
                                faded.getOrDefault(id, 0.0), day - item.firstDay(day), mean)));
        return rates;
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
        return new ProductKnowledge(
                news.version(),
                next,
                day,
                fadedOn(day, next, touched),
                sessions.after(news),
                blend);
    }

    private Map<String, Double> fadedOn(
            int day, Map<String, Item> next, Map<String, ItemBuilder> touched) {
        Map<String, Double> sums = new HashMap<>(next.size() * 2);
        next.forEach((id, item) ->
                sums.put(
                        id,
                        day == newestDay && !touched.containsKey(id)
                                ? faded.getOrDefault(id, 0.0)
                                : Popularity.on(day, item.days())));
        return sums;
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

    /** The same knowledge, its signals weighed anew. */
    public ProductKnowledge weighed(Blend learned) {
        return new ProductKnowledge(version, items, newestDay, faded, sessions, learned);
    }

    /** How much each signal tells. */
    public Blend blend() {
        return blend;
    }

    /** How many products are known. */
    public int size() {
        return items.size();
    }

    /** Empty where the product was never seen. */
    public Optional<Item> find(String productId) {
        return Optional.ofNullable(items.get(productId));
    }

    /** The most asked for that can be had, first; at most 200. */
    public List<Item> popular() {
        return popular;
    }

    /** The most asked for in a category that can be had, first; at most 50. */
    public List<Item> popularIn(@Nullable String category) {
        return category == null ? List.of() : popularByCategory.getOrDefault(category, List.of());
    }

    /**
     * What came on sale within the last {@value #NEW_DAYS} days, most asked for first; at most 50.
     */
    public List<Item> arrivals() {
        return arrivals;
    }

    /**
     * From 0 to 1, 1 for the most popular of all: the logarithm of the demand, because ten times as
     * many orders do not make a product ten times as fitting.
     */
    public double popularityOf(String productId) {
        return highest == 0 ? 0 : scaled(rateOf(productId)) / scaled(highest);
    }

    /** From 0 to 1, see {@link Popularity#rise}. */
    double riseOf(Item item) {
        return Popularity.rise(newestDay, item.days());
    }

    /** From 0 to 1, 1 on its first day; 0 once it is no longer new. */
    double noveltyOf(Item item) {
        return Math.clamp(1 - daysOnSale(item) / (double) NEW_DAYS, 0, 1);
    }

    /** Product to the share of the visits like this one that held it; clicks newest first. */
    Map<String, Double> alike(List<String> clicks) {
        return sessions.alike(clicks);
    }

    private int daysOnSale(Item item) {
        return Math.max(0, newestDay - item.firstDay(newestDay));
    }

    private double rateOf(String productId) {
        return rates.getOrDefault(productId, 0.0);
    }

    private static double scaled(double rate) {
        return Math.log1p(rate * Popularity.EXPOSED_IN_ALL);
    }

    /** The greatest rate first, equal ones by their id. */
    private record Rated(Item item, double rate) implements Comparable<Rated> {
        @Override
        public int compareTo(Rated other) {
            int byRate = Double.compare(other.rate, rate);
            return byRate != 0 ? byRate : item.productId().compareTo(other.item.productId());
        }
    }
}
