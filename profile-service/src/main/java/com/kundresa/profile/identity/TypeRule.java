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
 * @param verifiedOnly true where links from unverified sources are refused
 * @param review true where links from unverified sources wait for an agent
 */
public record TypeRule(
        int priority,
        int limit,
        int weeklyLimit,
        boolean person,
        boolean verifiedOnly,
        boolean review) {

    /** No limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** A rule without limits. */
    public static TypeRule ofPriority(int priority) {
        return new TypeRule(priority, UNLIMITED, UNLIMITED, false, false, false);
    }

    /** The same rule with a limit per customer. */
    public TypeRule limitedTo(int most) {
        return new TypeRule(priority, most, weeklyLimit, person, verifiedOnly, review);
    }

    /** The same rule with a limit per customer and week. */
    public TypeRule limitedAWeekTo(int most) {
        return new TypeRule(priority, limit, most, person, verifiedOnly, review);
    }

    /** The same rule for a type that names one known person. */
    public TypeRule namingPersons() {
        return new TypeRule(priority, limit, weeklyLimit, true, verifiedOnly, review);
    }

    /** The same rule, refusing links from unverified sources. */
    public TypeRule onlyVerified() {
        return new TypeRule(priority, limit, weeklyLimit, person, true, review);
    }

    /** The same rule, letting links from unverified sources wait for an agent. */
    public TypeRule reviewed() {
        return new TypeRule(priority, limit, weeklyLimit, person, verifiedOnly, true);
    }
}
