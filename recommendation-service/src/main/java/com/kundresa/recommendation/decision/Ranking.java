package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.scoring.ScoredAction;
import java.util.Comparator;
import java.util.List;

/** Ranks by score; equal scores are ordered by chance. */
final class Ranking {

    private static final Comparator<Keyed> BEST_FIRST =
            Comparator.comparingDouble(Keyed::score)
                    .reversed()
                    .thenComparingLong(Keyed::lot)
                    .thenComparing(keyed -> keyed.scored().action().actionId());

    private Ranking() {}

    static List<ScoredAction> rank(List<ScoredAction> scored, long seed) {
        return scored.stream()
                .map(one -> new Keyed(one.parts().score(), lot(seed, one.action().actionId()), one))
                .sorted(BEST_FIRST)
                .map(Keyed::scored)
                .toList();
    }

    /** An action with what it is ordered by, computed once. */
    private record Keyed(double score, long lot, ScoredAction scored) {}

    /**
     * A lot drawn for an action: the finaliser of SplitMix64 over the seed and the action's hash.
     */
    private static long lot(long seed, String actionId) {
        long mixed = seed ^ actionId.hashCode() * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
