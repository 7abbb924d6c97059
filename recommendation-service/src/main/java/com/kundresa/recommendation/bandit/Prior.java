package com.kundresa.recommendation.bandit;

/**
 * What is believed of an action that nothing was learned of: it is taken up as its author says,
 * everywhere alike, give or take.
 *
 * @param biasVariance of the log-odds (of amounts: relative to the noise), above 0; 0.4 weighs like
 *     about 15 observations of a step that one in five takes up
 * @param featureVariance of each feature's weight, above 0
 */
public record Prior(double biasVariance, double featureVariance) {

    /** A step's author is about as much worth as some fifteen observations. */
    public static final Prior USUAL = new Prior(0.4, 0.1);

    public Prior {
        if (!(biasVariance > 0) || !(featureVariance > 0)) {
            throw new IllegalArgumentException("Variances are above 0");
        }
    }

    /** What is believed of a step's take-up in a situation before anything was observed. */
    public Belief takeUp(double probability, Features situation) {
        double variance = biasVariance + featureVariance * situation.squares();
        return new Belief.TakeUp(Odds.logOdds(probability), Math.sqrt(variance));
    }

    /** The belief in a step's take-up before anything was observed, in all situations. */
    public TakeUpPosterior takeUp(double probability, int size) {
        return new TakeUpPosterior(mean(Odds.logOdds(probability), size), variances(size), 0);
    }

    /**
     * The belief in an amount before anything was observed.
     *
     * @param usual the amount that is expected
     * @param deviation that single amounts are expected to have, above 0
     */
    public AmountPosterior amount(double usual, double deviation, int size) {
        return new AmountPosterior(mean(usual, size), variances(size), 1, deviation * deviation, 0);
    }

    private static double[] mean(double bias, int size) {
        double[] mean = new double[size];
        mean[0] = bias;
        return mean;
    }

    private double[] variances(int size) {
        double[] variances = new double[size * size];
        for (int i = 0; i < size; i++) {
            variances[i * size + i] = i == 0 ? biasVariance : featureVariance;
        }
        return variances;
    }
}
