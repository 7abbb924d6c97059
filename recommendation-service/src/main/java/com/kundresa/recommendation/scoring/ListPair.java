package com.kundresa.recommendation.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Two products of one list of which one was taken further than the other.
 *
 * @param places how much further up the first one stood: the logarithm of the ratio of their places
 * @param apart the strengths of the first one less those of the second, by signal
 * @param firstTaken whether it was the upper one
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are computed once and never changed
record ListPair(double places, double[] apart, boolean firstTaken) {

    /** None where all were taken alike. */
    static List<ListPair> of(ShownList list) {
        List<ShownList.Product> products = list.products();
        List<ListPair> pairs = new ArrayList<>();
        for (int first = 0; first < products.size(); first++) {
            for (int second = first + 1; second < products.size(); second++) {
                int more = products.get(first).took().compareTo(products.get(second).took());
                if (more != 0) {
                    pairs.add(
                            new ListPair(
                                    Math.log((second + 1.0) / (first + 1)),
                                    apart(products.get(first), products.get(second)),
                                    more > 0));
                }
            }
        }
        return pairs;
    }

    private static double[] apart(ShownList.Product first, ShownList.Product second) {
        double[] apart = first.strengths().clone();
        for (int s = 0; s < apart.length; s++) {
            apart[s] -= second.strengths()[s];
        }
        return apart;
    }

    /** The blended strength of the first one less that of the second. */
    double blended(double[] weights) {
        double sum = 0;
        for (int s = 0; s < apart.length; s++) {
            sum += weights[s] * apart[s];
        }
        return sum;
    }
}
