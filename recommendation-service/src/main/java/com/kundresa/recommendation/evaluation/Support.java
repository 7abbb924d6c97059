package com.kundresa.recommendation.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which part of what the target would show the log could never have shown. No weight can make up
 * for it: what was never tried says nothing of itself.
 *
 * <p>Where the log tells the probabilities of all options, those with 0 count. Where it tells only
 * that of the shown action, an action counts that the log did not show a single time; of at most
 * {@value #MOST_ACTIONS} different actions the mass is kept by action, what comes beyond counts as
 * never shown, so that memory is bounded and the error is on the side of refusing.
 */
final class Support {

    static final int MOST_ACTIONS = 10_000;

    private final Sum impossible = new Sum();
    private final Sum beyond = new Sum();
    private final Map<String, Sum> untold = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private long decisions;

    void add(Logged logged) {
        decisions++;
        if (shown.size() < MOST_ACTIONS) {
            shown.add(logged.action());
        }
        for (Logged.Option option : logged.options()) {
            if (option.target() > 0) {
                add(option);
            }
        }
    }

    private void add(Logged.Option option) {
        Double logging = option.logging();
        if (logging == null) {
            sumOf(option.action()).add(option.target());
        } else if (logging <= 0) {
            impossible.add(option.target());
        }
    }

    private Sum sumOf(String action) {
        Sum known = untold.get(action);
        if (known != null || untold.size() >= MOST_ACTIONS) {
            return known == null ? beyond : known;
        }
        Sum first = new Sum();
        untold.put(action, first);
        return first;
    }

    /** The share of the target's choices, 0 to 1, of which the log says nothing. */
    double uncovered() {
        Sum all = new Sum();
        all.add(impossible.value());
        all.add(beyond.value());
        untold.forEach((action, mass) -> {
            if (!shown.contains(action)) {
                all.add(mass.value());
            }
        });
        return decisions == 0 ? 0 : all.value() / decisions;
    }

    /** How many different actions the log shows, at most {@value #MOST_ACTIONS}. */
    int actionsShown() {
        return shown.size();
    }
}
