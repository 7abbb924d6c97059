package com.kundresa.profile.journey;

import java.util.List;
import java.util.Set;

/**
 * When an interaction means a phase: a closed set of conditions, nothing that could reach the
 * platform.
 */
public sealed interface Condition {

    /** It has one of these signals. */
    record Is(Set<Signal> signals) implements Condition {}

    /** It is the very first with this signal. */
    record First(Signal signal) implements Condition {}

    /** It has this signal and is not the first. */
    record Again(Signal signal) implements Condition {}

    /** The customer stands in no phase yet. */
    record Opening() implements Condition {}

    /** The customer stands in one of these phases. */
    record Within(Set<String> phases) implements Condition {}

    /** All of these hold. */
    record All(List<Condition> conditions) implements Condition {}

    /** It has one of these signals. */
    static Condition is(Signal... signals) {
        return new Is(Set.of(signals));
    }

    /** All of these hold. */
    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    /** Whether it holds for a step from a phase ({@code null} where there is none yet). */
    default boolean holds(Step step) {
        return switch (this) {
            case Is is -> is.signals().contains(step.signal());
            case First first -> step.signal() == first.signal() && step.first();
            case Again again -> step.signal() == again.signal() && !step.first();
            case Opening opening -> step.from().isEmpty();
            case Within within -> step.from().filter(within.phases()::contains).isPresent();
            case All all -> all.conditions().stream().allMatch(each -> each.holds(step));
        };
    }
}
