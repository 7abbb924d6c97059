package com.kundresa.recommendation.cap;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Cap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often a customer may be given any action of some kinds, whichever of them it is. An answer
 * with several of them counts once.
 *
 * @param name for example {@code selling-messages}
 * @param kinds that count
 * @param purposes that count: only actions that need one of these consent purposes; all where it is
 *     empty
 */
public record ContactLimit(
        String name, Set<ActionKind> kinds, Set<String> purposes, List<Cap> caps) {

    public ContactLimit {
        kinds = new TreeSet<>(kinds);
        purposes = new TreeSet<>(purposes);
        caps = List.copyOf(caps);
    }

    /** Whether an action counts. */
    public boolean covers(Action action) {
        String purpose = action.purpose();
        return kinds.contains(action.kind())
                && (purposes.isEmpty() || purpose != null && purposes.contains(purpose));
    }

    /** What its uses are counted under. */
    public String counter() {
        return "contact:" + name;
    }
}
