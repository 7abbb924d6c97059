package com.kundresa.recommendation.push;

import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When this happens to a customer, offer that.
 *
 * @param trigger what sets it off
 * @param delay how long after it, 0 to 90 days; a cart counts as left after this long
 * @param conditions all must hold when the step is due
 * @param actionId the action of the catalogue that is offered
 * @param cap how often at most for one customer; null for no limit of its own
 * @param quietHours when nothing is sent; what falls due then waits for their end
 * @param exits what ends the wait; for a cart an order and an empty cart always do
 * @param since what happened before does not count; set by the service when the rule is switched on
 */
public record PushRule(
        String ruleId,
        boolean enabled,
        Trigger trigger,
        Duration delay,
        List<Condition> conditions,
        String actionId,
        Channel channel,
        @Nullable Cap cap,
        @Nullable QuietHours quietHours,
        Set<Exit> exits,
        @Nullable Instant since) {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int MOST_CONDITIONS = 20;

    public PushRule {
        require(
                ruleId != null && Channel.isName(ruleId),
                "ruleId has 1 to 60 lower-case letters, digits and hyphens");
        require(trigger != null, "A rule needs a trigger");
        require(channel != null, "A rule needs a channel");
        require(actionId != null && !actionId.isBlank(), "A rule names an actionId");
        delay = Objects.requireNonNullElse(delay, Duration.ZERO);
        conditions = List.copyOf(Objects.requireNonNullElse(conditions, List.of()));
        require(
                !delay.isNegative() && delay.compareTo(LONGEST) <= 0,
                "delay lies between PT0S and P90D");
        require(
                conditions.size() <= MOST_CONDITIONS,
                "A rule has at most " + MOST_CONDITIONS + " conditions");
        exits = withOwn(trigger, Objects.requireNonNullElse(exits, Set.of()));
    }

    /** The same, counting what happens from a moment on. */
    public PushRule countingFrom(@Nullable Instant moment) {
        return new PushRule(
                ruleId,
                enabled,
                trigger,
                delay,
                conditions,
                actionId,
                channel,
                cap,
                quietHours,
                exits,
                moment);
    }

    /**
     * The same as it goes on from what was there before: while it stays switched on for the same
     * trigger it counts from where it counted, otherwise from now.
     */
    public PushRule following(@Nullable PushRule before, Instant now) {
        return before != null && before.goesOnAs(this)
                ? countingFrom(before.since)
                : countingFrom(now);
    }

    private boolean goesOnAs(PushRule next) {
        return enabled && next.enabled && trigger.equals(next.trigger);
    }

    private static Set<Exit> withOwn(Trigger trigger, Set<Exit> said) {
        Set<Exit> exits = EnumSet.noneOf(Exit.class);
        exits.addAll(said);
        if (trigger instanceof Trigger.CartLeft) {
            exits.add(Exit.ORDER_PLACED);
            exits.add(Exit.NO_LONGER_SO);
        }
        return Collections.unmodifiableSet(exits);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
