package com.kundresa.recommendation.cap;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Cap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One more use of a counter, as long as its caps allow it.
 *
 * @param caps all must allow it; without any it is only counted
 * @param keepHours for how long the use is remembered
 */
public record Claim(String counter, List<Cap> caps, int keepHours) {

    /** What pushed messages are counted under. */
    public static final String PUSHES = "push";

    private static final String OF_ACTION = "action:";

    /** A use that must be within caps. */
    public static Claim within(String counter, List<Cap> caps) {
        return new Claim(counter, caps, caps.stream().mapToInt(Cap::hours).max().orElse(1));
    }

    /** That a message was pushed; remembered for as long as it must stay quiet then. */
    public static Claim ofPush(ContactRules rules) {
        return new Claim(PUSHES, List.of(), Math.max(1, rules.quiet().afterPush()));
    }

    /** What the uses of an action are counted under. */
    public static String counter(Action action) {
        return OF_ACTION + action.actionId();
    }

    /** All that must be claimed before these actions may be given together; each counter once. */
    public static List<Claim> of(Collection<Action> given, ContactRules rules) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Action action : given) {
            if (!action.caps().isEmpty()) {
                claims.put(counter(action), within(counter(action), action.caps()));
            }
            rules.limitsOf(action)
                    .forEach(limit ->
                            claims.put(limit.counter(), within(limit.counter(), limit.caps())));
        }
        return List.copyOf(claims.values());
    }
}
