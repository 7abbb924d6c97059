package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.scoring.ScoredAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the first of each category, so that the answers differ. */
final class Arbiter {

    private Arbiter() {}

    static Sifted<ScoredAction> arbitrate(List<ScoredAction> ordered, int count) {
        List<ScoredAction> chosen = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        Map<String, Action> taken = new HashMap<>();
        for (ScoredAction candidate : ordered) {
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

    private static Exclusion outdone(ScoredAction candidate, Action winner) {
        return new Exclusion(
                candidate.action().actionId(),
                null,
                "arbitration",
                "CATEGORY_TAKEN",
                winner.actionId() + " comes before it and is of category " + winner.category());
    }

    private static Exclusion outranked(ScoredAction candidate, int count) {
        return new Exclusion(
                candidate.action().actionId(),
                null,
                "arbitration",
                "OUTRANKED",
                count == 1
                        ? "One was asked for, and another comes before it"
                        : count + " were asked for, and others come before it");
    }
}
