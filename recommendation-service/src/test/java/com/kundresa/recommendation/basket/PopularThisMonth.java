package com.kundresa.recommendation.basket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What most invoices of the last 30 days hold. */
final class PopularThisMonth implements Recommender {

    private static final int DAYS = 30;

    private final Deque<Invoice> month = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public String name() {
        return "30-day popularity";
    }

    @Override
    public List<String> ten(String customer, Instant at, Predicate<String> mayBeNamed) {
        forget(at);
        return counts.entrySet().stream()
                .filter(entry -> mayBeNamed.test(entry.getKey()))
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(LENGTH)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void learn(Invoice invoice) {
        month.addLast(invoice);
        invoice.products().forEach(id -> counts.merge(id, 1, Integer::sum));
    }

    /** Invoices of the last 30 days that hold it. */
    int count(String product, Instant at) {
        forget(at);
        return counts.getOrDefault(product, 0);
    }

    /** These, and what is popular in the places that remain. */
    List<String> filledUp(List<String> first, Instant at, Predicate<String> mayBeNamed) {
        List<String> ten = new ArrayList<>(first);
        ten("", at, id -> mayBeNamed.test(id) && !first.contains(id)).stream()
                .limit(LENGTH - first.size())
                .forEach(ten::add);
        return ten;
    }

    private void forget(Instant at) {
        long today = at.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
        while (!month.isEmpty() && today - month.getFirst().day().toEpochDay() >= DAYS) {
            month.removeFirst()
                    .products()
                    .forEach(id -> counts.computeIfPresent(id, (key, n) -> n == 1 ? null : n - 1));
        }
    }
}
