package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.scoring.ScoredAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the first of each category, so that the answers differ. */
final class Arbiter {

    private Arbiter() {}

    static Sifted<ScoredAction> arbitrate(List<ScoredAction> ordered, int count) {
        List<ScoredAction> chosen = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        Map<String, Winner> winners = new HashMap<>();
        String outranked = outranked(count);
        for (ScoredAction candidate : ordered) {
            Action action = candidate.action();
            Winner winner = winners.get(action.category());
            if (winner != null) {
                excluded.add(leftOut(action, "CATEGORY_TAKEN", winner.words()));
                continue;
            }
            winners.put(action.category(), new Winner(action));
            if (chosen.size() == count) {
                excluded.add(leftOut(action, "OUTRANKED", outranked));
            } else {
                chosen.add(candidate);
            }
        }
        return new Sifted<>(chosen, excluded);
    }

    private static Exclusion leftOut(Action action, String code, String text) {
        return new Exclusion(action.actionId(), null, "arbitration", code, text);
    }

    private static String outranked(int count) {
        return count == 1
                ? "One was asked for, and another comes before it"
                : count + " were asked for, and others come before it";
    }

    /** The first of a category; what it says to all others of it is put into words once. */
    private static final class Winner {
        private final Action action;
        private @Nullable String words;

        Winner(Action action) {
            this.action = action;
        }

        String words() {
            String said = words;
            if (said == null) {
                said =
                        action.actionId()
                                + " comes before it and is of category "
                                + action.category();
                words = said;
            }
            return said;
        }
    }
}
