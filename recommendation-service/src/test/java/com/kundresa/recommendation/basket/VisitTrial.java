package com.kundresa.recommendation.basket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Walks through the sales in the order of time; in the middle of each later basket, whoever buys it
 * is a stranger, and three methods name ten products from the first half of the basket.
 */
final class VisitTrial {

    final List<Trial.Judged> ours = new ArrayList<>();
    final List<Trial.Judged> cosine = new ArrayList<>();
    final List<Trial.Judged> popular = new ArrayList<>();

    private final Kundresa kundresa;
    private final PopularThisMonth popularity = new PopularThisMonth();
    private final ItemCosine closeness = new ItemCosine(popularity);

    VisitTrial(Kundresa kundresa) {
        this.kundresa = kundresa;
    }

    /**
     * @param asked which of the later invoices questions are asked about
     */
    VisitTrial walk(List<Invoice> invoices, Instant from, Predicate<Invoice> asked) {
        for (Invoice invoice : invoices) {
            if (!invoice.at().isBefore(from) && asked.test(invoice)) {
                HalfBasket.of(invoice).ifPresent(half -> ask(invoice, half));
            }
            List.of(kundresa, popularity, closeness).forEach(one -> one.learn(invoice));
        }
        return this;
    }

    private void ask(Invoice invoice, HalfBasket half) {
        Predicate<String> others = id -> !half.clicks().contains(id);
        Instant at = invoice.at();
        judge(ours, invoice, half, kundresa.tenInVisit(half.clicks(), at, others));
        judge(cosine, invoice, half, closeness.tenLike(half.clicks(), at, others));
        judge(popular, invoice, half, popularity.ten("", at, others));
    }

    private static void judge(
            List<Trial.Judged> verdicts, Invoice invoice, HalfBasket half, List<String> ten) {
        String customer = invoice.customer();
        verdicts.add(
                new Trial.Judged(
                        customer == null ? invoice.id() : customer, Verdict.of(ten, half.rest())));
    }
}
