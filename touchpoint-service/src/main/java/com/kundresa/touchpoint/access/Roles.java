package com.kundresa.touchpoint.access;

/** The groups that a bearer token may name. */
public final class Roles {

    /** A person at the support desk: may follow what happened to an event. */
    public static final String AGENT = "agent";

    /** Whoever runs the suite: may do everything. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
