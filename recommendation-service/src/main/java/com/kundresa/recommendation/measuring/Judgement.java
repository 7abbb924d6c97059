package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.evaluation.Verdict;

/** What the log says of a policy, and how the log was used. */
public record Judgement(Question question, Verdict verdict, Use use) {

    /**
     * How the log was used.
     *
     * @param found decisions in the period, at most as many as were asked for
     * @param used decisions that were decided again
     * @param notTriedOut decisions that left nothing to chance, so that they tell nothing of others
     * @param notReproduced decisions that come out otherwise today, made by an earlier program
     * @param unsettled decisions that were used although their outcomes are still waited for
     */
    public record Use(
            long found, long used, long notTriedOut, long notReproduced, long unsettled) {}
}
