package com.kundresa.profile.access;

/** The groups that a bearer token may name; any one of them may read customers. */
public final class Roles {
    /** A person at the support desk. */
    public static final String AGENT = "agent";

    /** Another service of the business, such as a storefront's back end. */
    public static final String SERVICE = "service";

    /** Whoever runs the suite. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
