package com.kundresa.recommendation.evaluation;

/**
 * A sum that keeps what rounding takes away.
 *
 * <p>Adding n numbers one after the other loses up to n units in the last place; beside the sum
 * this keeps the part that was lost and adds it at the end, so that the error does not grow with n.
 * Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM
 * 54 (1974), 39-51.
 */
final class Sum {

    private double sum;
    private double lost;

    void add(double number) {
        double next = sum + number;
        lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
