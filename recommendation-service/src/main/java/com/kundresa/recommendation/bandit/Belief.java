package com.kundresa.recommendation.bandit;

import java.util.SplittableRandom;

/** What a model believes of one action in one situation. */
public sealed interface Belief {

    /** What is expected of the action. */
    double expected();

    /**
     * One draw from the belief.
     *
     * @param spread factor on the width of the belief: 1 is Thompson sampling, below 1 it tries
     *     less, 0 gives what is expected
     */
    double draw(SplittableRandom chance, double spread);

    /**
     * The probability of take-up, of which the log-odds are normal. What is expected is the median.
     *
     * @param mean of the log-odds
     * @param deviation of the log-odds, at least 0
     */
    record TakeUp(double mean, double deviation) implements Belief {

        @Override
        public double expected() {
            return Odds.probability(mean);
        }

        @Override
        public double draw(SplittableRandom chance, double spread) {
            return Odds.probability(mean + spread * deviation * chance.nextGaussian());
        }
    }

    /**
     * An amount, Student-distributed because its noise is estimated as well.
     *
     * @param location the mean
     * @param scale at least 0
     * @param degrees of freedom, at least 2
     */
    record Amount(double location, double scale, double degrees) implements Belief {

        @Override
        public double expected() {
            return location;
        }

        @Override
        public double draw(SplittableRandom chance, double spread) {
            double width = Math.sqrt(degrees / (2 * gamma(degrees / 2, chance)));
            return location + spread * scale * width * chance.nextGaussian();
        }

        /** Marsaglia and Tsang 2000, for shapes of at least 1. */
        private static double gamma(double shape, SplittableRandom chance) {
            double d = shape - 1.0 / 3;
            double c = 1 / Math.sqrt(9 * d);
            while (true) {
                double normal = chance.nextGaussian();
                double root = 1 + c * normal;
                double cube = root * root * root;
                if (root > 0
                        && Math.log(1 - chance.nextDouble())
                                < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                    return d * cube;
                }
            }
        }
    }
}
