package com.kundresa.recommendation.experiment;

/**
 * Whether two arms of an experiment have the sizes that were meant.
 *
 * <p>Where 5 in 100 are to be held out and 7 are, something loses or adds customers on one side
 * only: a page that fails, a filter, a share that was changed. Whatever then differs between the
 * arms may come from that, so no gain can be read from them. The counts are compared with the
 * intended shares by Pearson's chi-square test with one degree of freedom. Because such a test is
 * looked at again and again, it warns only below p = {@value #WARNS_BELOW}: one false alarm in
 * 2,000 looks.
 *
 * <p>Source: A. Fabijan et al., Diagnosing sample ratio mismatch in online controlled experiments,
 * KDD 25 (2019).
 *
 * @param one customers in the one arm, for example the treated
 * @param other customers in the other arm, for example those held out
 * @param share of both that the other arm was to have, above 0 and below 1
 * @param pValue how probable a distance at least as large is by chance
 */
public record SampleRatio(long one, long other, double share, double pValue) {

    /** Below this the sizes are no chance. */
    public static final double WARNS_BELOW = 0.0005;

    /** Compares the counts of customers with what was meant. */
    public static SampleRatio of(long one, long other, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("The share lies between 0 and 1");
        }
        double all = (double) one + other;
        double distance =
                all == 0
                        ? 0
                        : square(other - share * all) / (share * all)
                                + square(one - (1 - share) * all) / ((1 - share) * all);
        return new SampleRatio(one, other, share, ChiSquare.upperTail(distance, 1));
    }

    /** True where the arms must not be compared before the cause is found. */
    public boolean isAlarming() {
        return pValue < WARNS_BELOW;
    }

    private static double square(double number) {
        return number * number;
    }
}
