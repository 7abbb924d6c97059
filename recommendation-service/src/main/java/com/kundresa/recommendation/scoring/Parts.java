package com.kundresa.recommendation.scoring;

/**
 * What a score is made of; all four are kept so that nobody has to guess.
 *
 * @param propensity how probable it is that the step is taken up, 0 to 1
 * @param context how well it fits the moment, 1 is neutral
 * @param value in minor units of the business's own currency
 * @param lever what the business wants more or less of, 1 is neutral
 */
public record Parts(double propensity, double context, double value, double lever) {

    private static final double DIGITS = 1e6;

    public Parts {
        propensity = rounded(propensity);
        context = rounded(context);
    }

    /** Their product: the expected worth of the step, in minor units. */
    public double score() {
        return rounded(propensity * context * value * lever);
    }

    private static double rounded(double number) {
        return Math.round(number * DIGITS) / DIGITS;
    }
}
