package com.kundresa.recommendation.push;

/** What ends a wait before its time. */
public enum Exit {
    /** The customer ordered after the occasion. */
    ORDER_PLACED("order-placed"),
    /** A support case is open. */
    CASE_OPENED("case-opened"),
    /** The customer left the phase or segment again, or came back into the one that was left. */
    NO_LONGER_SO("no-longer-so");

    private final String code;

    Exit(String code) {
        this.code = code;
    }

    /** The word used over HTTP. */
    public String code() {
        return code;
    }
}
