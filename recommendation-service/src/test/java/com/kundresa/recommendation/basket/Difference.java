package com.kundresa.recommendation.basket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far one recommender is ahead of another in NDCG@10, invoice by invoice.
 *
 * @param mean of the paired differences
 * @param error standard error as if all invoices were independent
 * @param clustered standard error where only customers are taken as independent (Liang and Zeger
 *     1986)
 */
record Difference(double mean, double error, double clustered) {

    static Difference of(List<Trial.Judged> one, List<Trial.Judged> other) {
        int n = one.size();
        double[] gaps = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            gaps[i] = one.get(i).verdict().ndcg() - other.get(i).verdict().ndcg();
            mean += gaps[i] / n;
        }
        double squares = 0;
        Map<String, Double> byCustomer = new HashMap<>();
        for (int i = 0; i < n; i++) {
            double gap = gaps[i] - mean;
            squares += gap * gap;
            byCustomer.merge(one.get(i).customer(), gap, Double::sum);
        }
        double clusters = byCustomer.values().stream().mapToDouble(sum -> sum * sum).sum();
        return new Difference(
                mean, Math.sqrt(squares / (n - 1)) / Math.sqrt(n), Math.sqrt(clusters) / n);
    }

    /** In standard errors, the larger of the two. */
    double ahead() {
        return mean / Math.max(error, clustered);
    }
}
