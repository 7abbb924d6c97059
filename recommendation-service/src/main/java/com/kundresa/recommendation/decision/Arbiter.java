package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.scoring.ScoredAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks by score and takes the best of each category, so that the answers differ. Equal scores are
 * ordered by chance.
 */
final class Arbiter {

    private Arbiter() {}

    static Sifted<ScoredAction> arbitrate(List<ScoredAction> scored, int count, long seed) {
        List<ScoredAction> chosen = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        Map<String, Action> taken = new HashMap<>();
        for (ScoredAction candidate : ranked(scored, seed)) {
            Action winner = taken.putIfAbsent(candidate.action().category(), candidate.action());
            if (winner != null) {
                excluded.add(outdone(candidate, winner));
            } else if (chosen.size() == count) {
                excluded.add(outranked(candidate, count));
            } else {
                chosen.add(candidate);
            }
        }
        return new Sifted<>(chosen, excluded);
    }

    private static List<ScoredAction> ranked(List<ScoredAction> scored, long seed) {
        return scored.stream()
                .sorted(
                        Comparator.comparingDouble((ScoredAction one) -> one.parts().score())
                                .reversed()
                                .thenComparingLong(one -> lot(seed, one.action().actionId()))
                                .thenComparing(one -> one.action().actionId()))
                .toList();
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

    private static Exclusion outdone(ScoredAction candidate, Action winner) {
        return new Exclusion(
                candidate.action().actionId(),
                null,
                "arbitration",
                "CATEGORY_TAKEN",
                winner.actionId() + " is the better one of category " + winner.category());
    }

    private static Exclusion outranked(ScoredAction candidate, int count) {
        return new Exclusion(
                candidate.action().actionId(),
                null,
                "arbitration",
                "OUTRANKED",
                count == 1
                        ? "One better was asked for"
                        : "The " + count + " that were asked for are better");
    }
}
