package com.kundresa.recommendation.bandit;

/**
 * How much a placement tries out.
 *
 * @param epsilon share of decisions whose first place is drawn evenly, 0 to 1
 * @param draws from the beliefs, from which the chances of the first place are counted, 0 to
 *     10,000; 0 leaves the first place to the best
 * @param candidates for the first place at most, the best ones, 1 to {@value #MOST_CANDIDATES}
 * @param spread factor on the width of the beliefs, 0 to 4; 1 is Thompson sampling
 */
public record Exploration(double epsilon, int draws, int candidates, double spread) {

    /** More would cost more than they bring. */
    public static final int MOST_CANDIDATES = 100;

    /** The best is first; those that are equally good share the first place. */
    public static final Exploration OFF = new Exploration(0, 0, 1, 0);

    public Exploration {
        if (!(epsilon >= 0 && epsilon <= 1)) {
            throw new IllegalArgumentException("epsilon lies between 0 and 1");
        }
        if (draws < 0 || draws > 10_000) {
            throw new IllegalArgumentException("draws lie between 0 and 10000");
        }
        if (candidates < 1 || candidates > MOST_CANDIDATES) {
            throw new IllegalArgumentException("candidates lie between 1 and " + MOST_CANDIDATES);
        }
        if (!(spread >= 0 && spread <= 4)) {
            throw new IllegalArgumentException("spread lies between 0 and 4");
        }
    }

    /** Whether nothing is tried: the first place belongs to whoever has the best score. */
    public boolean triesNothing() {
        return epsilon == 0 && draws == 0;
    }
}
