package com.kundresa.recommendation.bandit;

import java.util.List;

/** What was learned of one action: a distribution over the weights of its features. */
public sealed interface Posterior permits TakeUpPosterior, AmountPosterior {

    /** How many observations it rests on. */
    long observations();

    /** How many features it weighs. */
    int size();

    /** What is expected in a situation; quicker than the whole belief. */
    double expected(Features features);

    /** What is believed in a situation. */
    Belief belief(Features features);

    /**
     * What is believed after more observations, whose order does not matter.
     *
     * @throws IllegalArgumentException where a reward is not of the posterior's kind
     */
    Posterior after(List<Observation> observations);
}
