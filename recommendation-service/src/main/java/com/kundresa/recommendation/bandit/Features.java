package com.kundresa.recommendation.bandit;

import java.util.Arrays;

/** What holds in one situation: few places of a long vector that is 0 elsewhere. */
public final class Features {

    private final int[] places;
    private final double[] values;

    /** Places ascending, the bias among them; the arrays are handed over. */
    Features(int[] places, double[] values) {
        this.places = places;
        this.values = values;
    }

    /** Their product with a vector of weights. */
    double times(double[] weights) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * weights[places[i]];
        }
        return sum;
    }

    /** The sum of their squares, the bias aside. */
    double squares() {
        double sum = 0;
        for (int i = 1; i < places.length; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    /** Their product, from both sides, with a symmetric matrix of {@code size} rows. */
    double around(double[] matrix, int size) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            int row = places[i] * size;
            double ofRow = 0;
            for (int j = 0; j < places.length; j++) {
                ofRow += matrix[row + places[j]] * values[j];
            }
            sum += values[i] * ofRow;
        }
        return sum;
    }

    /** Adds a multiple of themselves to a vector. */
    void addTo(double[] vector, double weight) {
        for (int i = 0; i < places.length; i++) {
            vector[places[i]] += weight * values[i];
        }
    }

    /** Adds a multiple of their outer product to a symmetric matrix. */
    void addOuterTo(double[] matrix, int size, double weight) {
        for (int i = 0; i < places.length; i++) {
            int row = places[i] * size;
            double weighed = weight * values[i];
            for (int j = 0; j < places.length; j++) {
                matrix[row + places[j]] += weighed * values[j];
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Features features
                && Arrays.equals(places, features.places)
                && Arrays.equals(values, features.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(places) + Arrays.hashCode(values);
    }
}
