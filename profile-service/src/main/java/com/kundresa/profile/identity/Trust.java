package com.kundresa.profile.identity;

/** Which links with a type of identifier join customers by themselves. */
public enum Trust {
    /** Every link. */
    ALL,
    /** Those from verified sources; others wait for an agent. */
    CLAIMS_WAIT,
    /** Those from verified sources; others are refused. */
    CLAIMS_REFUSED,
    /** None: every link waits for an agent. */
    WAIT
}
