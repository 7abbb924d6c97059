package com.kundresa.touchpoint.interaction;

/** How much one interaction may hold, as contracts/interaction-recorded/v1 says. */
public final class Limits {

    public static final int MESSAGE_ID = 100;
    public static final int NAME = 200;
    public static final int REFERENCE = 200;
    public static final int IDENTIFIERS = 20;
    public static final int TRAITS = 100;
    public static final int LINES = 1_000;

    private Limits() {}
}
