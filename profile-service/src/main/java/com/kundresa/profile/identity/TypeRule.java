package com.kundresa.profile.identity;

/**
 * How one type of identifier may be joined.
 *
 * @param priority 0 is the strongest; links between strong identifiers are taken first
 * @param limit how many of the type one customer may have, at least 1
 * @param weeklyLimit how many of the type one customer may get that were first seen in one week, at
 *     least 1
 * @param person true where it names one known person: what is linked to more of them than the limit
 *     is shared
 * @param trust which links with the type join by themselves
 */
public record TypeRule(int priority, int limit, int weeklyLimit, boolean person, Trust trust) {

    /** No limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /**
     * @throws IllegalArgumentException where a number is out of its range
     */
    public TypeRule {
        if (priority < 0 || limit < 1 || weeklyLimit < 1) {
            throw new IllegalArgumentException("A priority is at least 0 and a limit at least 1");
        }
    }

    /** A rule without limits. */
    public static TypeRule ofPriority(int priority) {
        return new TypeRule(priority, UNLIMITED, UNLIMITED, false, Trust.ALL);
    }

    /** The same rule with a limit per customer. */
    public TypeRule limitedTo(int most) {
        return new TypeRule(priority, most, weeklyLimit, person, trust);
    }

    /** The same rule with a limit per customer and week. */
    public TypeRule limitedAWeekTo(int most) {
        return new TypeRule(priority, limit, most, person, trust);
    }

    /** The same rule for a type that names one known person. */
    public TypeRule namingPersons() {
        return new TypeRule(priority, limit, weeklyLimit, true, trust);
    }

    /** The same rule with another trust in links. */
    public TypeRule trusting(Trust other) {
        return new TypeRule(priority, limit, weeklyLimit, person, other);
    }
}
