package com.kundresa.recommendation.basket;

import java.util.List;
import java.util.Set;

/**
 * How well ten products foretold an invoice.
 *
 * @param hit 1 where at least one was bought
 * @param recall share of what was bought that was among the ten
 * @param ndcg normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), each product
 *     bought worth 1
 */
record Verdict(double hit, double recall, double ndcg) {

    static Verdict of(List<String> ten, Set<String> bought) {
        int hits = 0;
        double gain = 0;
        double best = 0;
        for (int place = 0; place < Recommender.LENGTH; place++) {
            double worth = Math.log(2) / Math.log(place + 2.0);
            if (place < ten.size() && bought.contains(ten.get(place))) {
                hits++;
                gain += worth;
            }
            best += place < bought.size() ? worth : 0;
        }
        return new Verdict(Math.min(1, hits), hits / (double) bought.size(), gain / best);
    }
}
