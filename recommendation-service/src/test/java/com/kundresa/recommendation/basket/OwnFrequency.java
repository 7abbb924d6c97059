package com.kundresa.recommendation.basket;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the customer bought on most invoices, of equals the latest, of these the more popular, from
 * the whole history; places that remain are filled with what is popular, so that nobody is left
 * without ten.
 */
final class OwnFrequency implements Recommender {

    private final PopularThisMonth popular;
    private final Map<String, Map<String, Habit>> byCustomer = new HashMap<>();

    /**
     * @param popular is told of the sales by whoever made it
     */
    OwnFrequency(PopularThisMonth popular) {
        this.popular = popular;
    }

    @Override
    public String name() {
        return "own purchase frequency";
    }

    @Override
    public List<String> ten(String customer, Instant at, Predicate<String> mayBeNamed) {
        Map<String, Habit> own = byCustomer.getOrDefault(customer, Map.of());
        List<String> habits =
                own.entrySet().stream()
                        .filter(entry -> mayBeNamed.test(entry.getKey()))
                        .sorted(
                                Map.Entry.<String, Habit>comparingByValue()
                                        .reversed()
                                        .thenComparing(
                                                entry -> popular.count(entry.getKey(), at),
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(LENGTH)
                        .map(Map.Entry::getKey)
                        .toList();
        return popular.filledUp(habits, at, mayBeNamed);
    }

    @Override
    public void learn(Invoice invoice) {
        if (invoice.customer() != null) {
            Map<String, Habit> own =
                    byCustomer.computeIfAbsent(invoice.customer(), id -> new HashMap<>());
            invoice.products()
                    .forEach(id ->
                            own.merge(
                                    id,
                                    new Habit(1, invoice.at()),
                                    (one, more) -> new Habit(one.times + 1, more.last)));
        }
    }

    private record Habit(int times, Instant last) implements Comparable<Habit> {
        @Override
        public int compareTo(Habit other) {
            return Comparator.comparingInt(Habit::times)
                    .thenComparing(Habit::last)
                    .compare(this, other);
        }
    }
}
