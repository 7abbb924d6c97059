package com.kundresa.profile.customer;

/** Which of several values of one trait holds. Whatever the policy, verified beats claimed. */
public enum TraitPolicy {
    /** The newest. */
    LATEST,
    /** The oldest: how the customer was won, where the customer first signed up. */
    EARLIEST,
    /** The greatest, by number, else by text. */
    MAX,
    /** The smallest, by number, else by text. */
    MIN,
    /** All that were ever said, at most 20. */
    UNION,
    /** That of the most trusted source, of one source the newest. */
    BY_SOURCE
}
