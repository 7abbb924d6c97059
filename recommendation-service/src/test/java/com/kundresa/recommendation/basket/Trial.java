package com.kundresa.recommendation.basket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks through the sales in the order of time. Before each later invoice of a known customer every
 * recommender names ten products; then the invoice is revealed to all. Nobody sees the future.
 *
 * <p>Three things are judged for each invoice: the ten against all that was bought; the same ten
 * against what the customer had never bought before; and ten that had to be new to the customer,
 * against what was new.
 */
final class Trial {

    /** What is judged. */
    enum Question {
        ALL,
        NEW_IN_THE_SAME_TEN,
        NEW_ONLY
    }

    /** One recommender's verdict on one invoice. */
    record Judged(String customer, Verdict verdict) {}

    private final Map<String, Map<Question, List<Judged>>> verdicts = new HashMap<>();
    private final Map<String, Set<String>> bought = new HashMap<>();
    private final List<Recommender> recommenders;

    Trial(List<Recommender> recommenders) {
        this.recommenders = recommenders;
    }

    /**
     * @param from the first moment at which questions are asked
     * @param askedAbout the customers about whom they are asked
     */
    Trial walk(List<Invoice> invoices, Instant from, Predicate<String> askedAbout) {
        for (Invoice invoice : invoices) {
            String customer = invoice.customer();
            if (customer != null && !invoice.at().isBefore(from) && askedAbout.test(customer)) {
                ask(invoice, customer);
            }
            recommenders.forEach(one -> one.learn(invoice));
            if (customer != null) {
                bought.computeIfAbsent(customer, id -> new HashSet<>()).addAll(invoice.products());
            }
        }
        return this;
    }

    List<Judged> of(Recommender recommender, Question question) {
        return verdicts.getOrDefault(recommender.name(), Map.of())
                .getOrDefault(question, List.of());
    }

    private void ask(Invoice invoice, String customer) {
        Set<String> before = bought.getOrDefault(customer, Set.of());
        Set<String> all = Set.copyOf(invoice.products());
        Set<String> fresh = new HashSet<>(all);
        fresh.removeAll(before);
        for (Recommender one : recommenders) {
            List<String> ten = one.ten(customer, invoice.at(), id -> true);
            judge(one, Question.ALL, customer, ten, all);
            if (!fresh.isEmpty()) {
                judge(one, Question.NEW_IN_THE_SAME_TEN, customer, ten, fresh);
                List<String> onlyNew = one.ten(customer, invoice.at(), id -> !before.contains(id));
                judge(one, Question.NEW_ONLY, customer, onlyNew, fresh);
            }
        }
    }

    private void judge(
            Recommender one,
            Question question,
            String customer,
            List<String> ten,
            Set<String> bought) {
        verdicts.computeIfAbsent(one.name(), name -> new HashMap<>())
                .computeIfAbsent(question, which -> new ArrayList<>())
                .add(new Judged(customer, Verdict.of(ten, bought)));
    }
}
