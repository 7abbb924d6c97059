package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.scoring.ScoredAction;
import java.util.Arrays;
import java.util.List;

/** Ranks by score; equal scores are ordered by chance. */
final class Ranking {

    private Ranking() {}

    static List<ScoredAction> rank(List<ScoredAction> scored, long seed) {
        Keyed[] keyed = new Keyed[scored.size()];
        for (int i = 0; i < keyed.length; i++) {
            ScoredAction one = scored.get(i);
            keyed[i] = new Keyed(one.parts().score(), lot(seed, one.action().actionId()), one);
        }
        Arrays.sort(keyed);
        return Arrays.stream(keyed).map(Keyed::scored).toList();
    }

    /** An action with what it is ordered by, computed once; the best comes first. */
    private record Keyed(double score, long lot, ScoredAction scored) implements Comparable<Keyed> {

        @Override
        public int compareTo(Keyed other) {
            if (score != other.score) {
                return Double.compare(other.score, score);
            }
            return lot != other.lot
                    ? Long.compare(lot, other.lot)
                    : actionId().compareTo(other.actionId());
        }

        private String actionId() {
            return scored.action().actionId();
        }
    }

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
