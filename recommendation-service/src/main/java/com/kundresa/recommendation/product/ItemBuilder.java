package com.kundresa.recommendation.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One product while news about it is taken in; lives no longer than that. */
final class ItemBuilder {

    private static final Comparator<Mate> STRONGEST_FIRST =
            Comparator.comparingInt(Mate::weight).reversed().thenComparing(Mate::productId);

    private Item item;
    private final Map<String, int[]> met = new HashMap<>();
    private int baskets;
    private int sessions;

    ItemBuilder(Item item) {
        this.item = item;
        this.baskets = item.baskets();
        this.sessions = item.sessions();
    }

    void learn(News.Fact fact) {
        Map<String, Price> prices = new TreeMap<>(item.prices());
        fact.prices().forEach(price -> prices.put(price.currency(), price));
        TreeMap<Integer, DayCount> days = new TreeMap<>();
        item.days().forEach(day -> days.put(day.epochDay(), day));
        fact.days().forEach(day -> days.put(day.epochDay(), day));
        item =
                new Item(
                        item.productId(),
                        fact.name() == null ? item.name() : fact.name(),
                        fact.category() == null ? item.category() : fact.category(),
                        fact.available() == null ? item.isAvailable() : fact.available(),
                        fact.newSince() == null ? item.newSince() : fact.newSince(),
                        Map.copyOf(prices),
                        List.copyOf(days.values()),
                        baskets,
                        sessions,
                        item.mates());
    }

    void countBasket() {
        baskets++;
    }

    void countSession() {
        sessions++;
    }

    void met(String other, boolean isOrder) {
        met.computeIfAbsent(other, id -> new int[2])[isOrder ? 0 : 1]++;
    }

    Item build() {
        return new Item(
                item.productId(),
                item.name(),
                item.category(),
                item.isAvailable(),
                item.newSince(),
                item.prices(),
                item.days(),
                baskets,
                sessions,
                mates());
    }

    private List<Mate> mates() {
        if (met.isEmpty()) {
            return item.mates();
        }
        List<Mate> all = new ArrayList<>(item.mates().size() + met.size());
        for (Mate mate : item.mates()) {
            int[] more = met.remove(mate.productId());
            all.add(
                    more == null
                            ? mate
                            : new Mate(
                                    mate.productId(),
                                    mate.baskets() + more[0],
                                    mate.sessions() + more[1]));
        }
        met.forEach((id, counts) -> all.add(new Mate(id, counts[0], counts[1])));
        all.sort(STRONGEST_FIRST);
        return List.copyOf(all.subList(0, Math.min(all.size(), ProductKnowledge.MOST_MATES)));
    }
}
