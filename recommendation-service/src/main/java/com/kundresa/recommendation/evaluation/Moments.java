package com.kundresa.recommendation.evaluation;

/**
 * Mean and variance of numbers that come one by one, in constant memory.
 *
 * <p>The textbook difference of the mean of squares and the square of the mean loses all digits
 * where the spread is small beside the mean; here each number moves the mean and adds the product
 * of its distances to the old and the new mean. Source: B. P. Welford, Note on a method for
 * calculating corrected sums of squares and products, Technometrics 4 (1962), 419-420.
 */
public final class Moments {

    private final Sum squares = new Sum();
    private long count;
    private double mean;

    /** One more number. */
    public void add(double number) {
        count++;
        double before = number - mean;
        mean += before / count;
        squares.add(before * (number - mean));
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /** 0 before the first. */
    public double mean() {
        return mean;
    }

    /** Of the population that the numbers were drawn from; 0 before the second. */
    public double variance() {
        return count < 2 ? 0 : Math.max(0, squares.value() / (count - 1));
    }

    /** The mean with its error. */
    public Interval interval() {
        return Interval.normal(mean, count == 0 ? 0 : Math.sqrt(variance() / count));
    }
}
