package com.kundresa.recommendation.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which products a decision considers: what the customer bought or looked at, what goes
 * together with it, and what is popular, each with a share of the places so that none crowds out
 * the others. Costs some thousand steps.
 */
public final class ShelfStocker {

    private static final int OWN = 30;
    private static final int TIED = 40;
    private static final int POPULAR_IN_CATEGORY = 10;
    private static final int POPULAR = 20;
    private static final int TIES_KEPT = 3;

    /** Baskets that a tie must gain before it is believed half; a chance meeting is not a habit. */
    private static final double DOUBT = 2;

    private static final double SESSION_SHARE = 0.4;
    private static final Comparator<Shelf.Tie> STRONGEST_FIRST =
            Comparator.comparingDouble(Shelf.Tie::strength)
                    .reversed()
                    .thenComparing(Shelf.Tie::productId);

    private ShelfStocker() {}

    /**
     * @param own products the customer bought or looked at, most telling first
     * @param seeds products at hand, most telling first
     * @param bought all products that the customer bought
     * @param categories categories of interest, strongest first
     * @param currency the customer's, where known
     */
    public static Shelf stock(
            ProductKnowledge knowledge,
            List<String> own,
            List<Seed> seeds,
            Collection<String> bought,
            List<String> categories,
            @Nullable String currency) {
        Map<String, List<Shelf.Tie>> ties = ties(knowledge, seeds);
        Set<String> chosen = new LinkedHashSet<>();
        own.stream().filter(id -> knowledge.find(id).isPresent()).limit(OWN).forEach(chosen::add);
        add(chosen, TIED, strongest(ties));
        for (String category : categories) {
            add(
                    chosen,
                    POPULAR_IN_CATEGORY / Math.max(1, categories.size()) + 1,
                    ids(knowledge.popularIn(category)));
        }
        add(chosen, POPULAR, ids(knowledge.popular()));
        List<Shelf.Entry> entries =
                chosen.stream()
                        .flatMap(id -> knowledge.find(id).stream())
                        .map(item ->
                                entry(
                                        knowledge,
                                        item,
                                        ties.getOrDefault(item.productId(), List.of()),
                                        currency))
                        .toList();
        return new Shelf(knowledge.version(), entries, categoriesOf(knowledge, bought));
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

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::productId).toList();
    }

    private static Map<String, List<Shelf.Tie>> ties(ProductKnowledge knowledge, List<Seed> seeds) {
        Map<String, List<Shelf.Tie>> ties = new HashMap<>();
        for (Seed seed : seeds) {
            knowledge
                    .find(seed.productId())
                    .ifPresent(item ->
                            item.mates()
                                    .forEach(mate ->
                                            knowledge
                                                    .find(mate.productId())
                                                    .ifPresent(other ->
                                                            ties.computeIfAbsent(
                                                                            mate.productId(),
                                                                            id ->
                                                                                    new ArrayList<>(
                                                                                            2))
                                                                    .add(
                                                                            tie(
                                                                                    item,
                                                                                    other,
                                                                                    mate,
                                                                                    seed
                                                                                            .role())))));
        }
        ties.values().forEach(list -> list.sort(STRONGEST_FIRST));
        return ties;
    }

    /** Cosine over orders and, less, over visits; doubted while few baskets speak for it. */
    private static Shelf.Tie tie(Item seed, Item other, Mate mate, Shelf.Role role) {
        double strength =
                role.weight()
                        * Math.min(
                                1,
                                cosine(mate.baskets(), seed.baskets(), other.baskets())
                                        + SESSION_SHARE
                                                * cosine(
                                                        mate.sessions(),
                                                        seed.sessions(),
                                                        other.sessions()));
        return new Shelf.Tie(seed.productId(), seed.name(), role, strength, mate.baskets());
    }

    private static double cosine(int together, int one, int other) {
        return together == 0 || one == 0 || other == 0
                ? 0
                : together / Math.sqrt((double) one * other) * together / (together + DOUBT);
    }

    private static List<String> strongest(Map<String, List<Shelf.Tie>> ties) {
        return ties.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble((Map.Entry<String, List<Shelf.Tie>> entry) ->
                                        sum(entry.getValue()))
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .limit(2L * TIED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double sum(List<Shelf.Tie> ties) {
        return ties.stream().mapToDouble(Shelf.Tie::strength).sum();
    }

    private static Shelf.Entry entry(
            ProductKnowledge knowledge,
            Item item,
            List<Shelf.Tie> ties,
            @Nullable String currency) {
        Price price = item.price(currency).orElse(null);
        return new Shelf.Entry(
                item.productId(),
                item.name(),
                item.category(),
                price == null ? null : price.minor(),
                price == null ? null : price.currency(),
                knowledge.popularityOf(item.productId()),
                List.copyOf(ties.subList(0, Math.min(TIES_KEPT, ties.size()))));
    }

    private static Set<String> categoriesOf(ProductKnowledge knowledge, Collection<String> bought) {
        Set<String> categories = new TreeSet<>();
        for (String id : bought) {
            knowledge.find(id).map(Item::category).ifPresent(categories::add);
        }
        return Set.copyOf(categories);
    }
}
