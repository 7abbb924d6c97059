package com.kundresa.recommendation.rank;

import com.kundresa.recommendation.bandit.AmountPosterior;
import com.kundresa.recommendation.bandit.Observation;
import com.kundresa.recommendation.bandit.Prior;
import java.util.List;

/**
 * What was learned of rewards: one linear model over hashed traits, for all options.
 *
 * @param version grows with each batch that was learned; 0 before any
 */
public record RankModel(long version, AmountPosterior rewards) {

    private static final double USUAL_REWARD = 0;
    private static final double USUAL_DEVIATION = 0.5;

    /** Nothing was learned yet: every option is as good as any other. */
    public static final RankModel NOTHING =
            new RankModel(
                    0,
                    new Prior(0.25, 1).amount(USUAL_REWARD, USUAL_DEVIATION, Hashing.SET.size()));

    /** The model after rewards, in any order. */
    public RankModel after(List<Observation> observations) {
        return new RankModel(version + 1, rewards.after(observations));
    }
}
