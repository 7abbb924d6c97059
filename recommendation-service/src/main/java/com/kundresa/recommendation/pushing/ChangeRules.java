package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.PushRule;
import com.kundresa.recommendation.push.PushRules;
import com.kundresa.recommendation.push.postgres.RuleStore;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the rules for all that happens from now on. */
@ApplicationScoped
public class ChangeRules {

    private final RuleStore store;
    private final CurrentRules current;
    private final RuleCheck check;
    private final Clock clock;

    ChangeRules(RuleStore store, CurrentRules current, RuleCheck check, Clock clock) {
        this.store = store;
        this.current = current;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Replaces all rules and the overall cap.
     *
     * @param expected the version that the operator saw; null where that does not matter
     */
    public Uni<PushRules> replace(PushRules wanted, @Nullable Long expected) {
        Instant now = now();
        return change(before -> before.replacedBy(wanted, now), expected, now);
    }

    /** Adds a rule or replaces the one with its id. */
    public Uni<PushRules> put(PushRule rule, @Nullable Long expected) {
        Instant now = now();
        return change(before -> before.with(rule, now), expected, now);
    }

    /** Takes a rule away; what waits by it ends. */
    public Uni<PushRules> remove(String ruleId, @Nullable Long expected) {
        return change(before -> requireKnown(before, ruleId).without(ruleId), expected, now());
    }

    private Uni<PushRules> change(
            UnaryOperator<PushRules> change, @Nullable Long expected, Instant now) {
        return check.endpointNames()
                .chain(names ->
                        store.change(
                                before ->
                                        requirePossible(
                                                change.apply(requireSeen(before, expected)), names),
                                now))
                .map(current::accept)
                .onFailure(PersistenceException.class)
                .transform(failure -> new RefusedException(meanwhile()));
    }

    private PushRules requirePossible(PushRules changed, Set<String> endpointNames) {
        changed.rules().forEach(rule -> check.requirePossible(rule, endpointNames));
        return changed;
    }

    private static PushRules requireSeen(PushRules before, @Nullable Long expected) {
        if (expected != null && expected != before.version()) {
            throw new RefusedException(meanwhile());
        }
        return before;
    }

    private static PushRules requireKnown(PushRules before, String ruleId) {
        if (before.find(ruleId).isEmpty()) {
            throw new RefusedException(PushRefusals.unknownRule());
        }
        return before;
    }

    private static Refusal meanwhile() {
        return new Refusal(
                "/problems/push-rules-changed",
                "The push rules were changed by somebody else",
                412,
                "Read the rules again, make the change there and send it with the new version.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
