package com.kundresa.recommendation.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A shop's memory without a database: learns batch by batch as the store does, with looks
 * remembered, counts added up and latest values kept.
 */
public final class ShopMemory {

    private final Map<Lesson.Visit, Set<String>> visits = new HashMap<>();
    private final Map<String, Map<Integer, DayCount>> days = new HashMap<>();
    private ProductKnowledge knowledge;
    private long version;

    public ShopMemory(ProductKnowledge knowledge) {
        this.knowledge = knowledge;
        this.version = knowledge.version();
    }

    public ProductKnowledge knowledge() {
        return knowledge;
    }

    /** Learns one batch and has the next version of the knowledge at hand. */
    public void learn(List<Lesson> batch) {
        Digest digest = Digest.of(batch, visits);
        digest.looks()
                .forEach(look ->
                        visits.computeIfAbsent(
                                        new Lesson.Visit(look.visitor(), look.day()),
                                        visit -> new HashSet<>())
                                .add(look.productId()));
        List<News.Fact> facts = new ArrayList<>();
        digest.days().forEach(counted -> facts.add(fact(counted)));
        digest.products().forEach(named -> facts.add(fact(named, digest)));
        knowledge = knowledge.after(new News(++version, facts, digest.meetings()));
    }

    private News.Fact fact(Digest.Counted counted) {
        DayCount day =
                days.computeIfAbsent(counted.productId(), id -> new HashMap<>())
                        .merge(
                                (int) counted.day().toEpochDay(),
                                new DayCount(
                                        (int) counted.day().toEpochDay(),
                                        counted.orders(),
                                        counted.views()),
                                (one, more) ->
                                        new DayCount(
                                                one.epochDay(),
                                                one.orders() + more.orders(),
                                                one.views() + more.views()));
        return new News.Fact(counted.productId(), null, null, List.of(), List.of(day));
    }

    private static News.Fact fact(Digest.Named named, Digest digest) {
        Digest.Said name = named.name();
        Digest.Said category = named.category();
        return new News.Fact(
                named.productId(),
                name == null ? null : name.word(),
                category == null ? null : category.word(),
                digest.prices().stream()
                        .filter(price -> price.productId().equals(named.productId()))
                        .map(price -> new Price(price.currency(), price.minor(), price.at()))
                        .toList(),
                List.of());
    }
}
