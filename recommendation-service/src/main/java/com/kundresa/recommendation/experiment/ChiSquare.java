package com.kundresa.recommendation.experiment;

/**
 * The upper tail of the chi-square distribution.
 *
 * <p>For one degree of freedom it is erfc(sqrt(x / 2)), for two exp(-x / 2), and
 *
 * <pre>Q(x; k + 2) = Q(x; k) + (x / 2)^(k / 2) exp(-x / 2) / Gamma(k / 2 + 1)</pre>
 *
 * <p>leads from there to any other. The complementary error function is summed as a series below 2
 * and as a continued fraction (modified Lentz) above; the relative error is below 1e-9 in both.
 * Source: M. Abramowitz and I. A. Stegun, Handbook of mathematical functions (1964), 26.4 and 7.1.
 */
final class ChiSquare {

    private static final double TINY = 1e-300;
    private static final int TERMS = 200;

    private ChiSquare() {}

    /**
     * The probability of a value of at least x by chance.
     *
     * @param degreesOfFreedom 1 or more
     */
    static double upperTail(double x, int degreesOfFreedom) {
        if (x <= 0) {
            return 1;
        }
        double half = x / 2;
        boolean isOdd = degreesOfFreedom % 2 == 1;
        double tail = isOdd ? erfc(Math.sqrt(half)) : Math.exp(-half);
        double term =
                isOdd
                        ? Math.sqrt(half) * Math.exp(-half) * 2 / Math.sqrt(Math.PI)
                        : half * Math.exp(-half);
        for (int k = isOdd ? 1 : 2; k < degreesOfFreedom; k += 2) {
            tail += term;
            term *= half / (k / 2.0 + 1);
        }
        return Math.min(1, tail);
    }

    private static double erfc(double x) {
        return x < 2 ? 1 - erfBySeries(x) : erfcByFraction(x);
    }

    private static double erfBySeries(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < TERMS && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    private static double erfcByFraction(double x) {
        double value = x;
        double c = x;
        double d = 0;
        for (int n = 1; n < TERMS; n++) {
            double numerator = n / 2.0;
            d = 1 / Math.max(TINY, x + numerator * d);
            c = Math.max(TINY, x + numerator / c);
            value *= c * d;
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * value);
    }
}
