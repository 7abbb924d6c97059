package com.kundresa.recommendation.evaluation;

/**
 * An estimate with what is known of its error.
 *
 * @param standardError above or equal to 0, in the unit of the value
 * @param low the lower end of the 95 % interval
 * @param high the upper end
 */
public record Interval(double value, double standardError, double low, double high) {

    /** The 0.975 quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** The interval that the central limit theorem gives. */
    public static Interval normal(double value, double standardError) {
        return new Interval(
                value, standardError, value - Z * standardError, value + Z * standardError);
    }

    /** True where the truth may be this number. */
    public boolean covers(double truth) {
        return low <= truth && truth <= high;
    }
}
