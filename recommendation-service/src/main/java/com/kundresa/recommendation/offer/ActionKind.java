package com.kundresa.recommendation.offer;

/** What sort of step an action is. */
public enum ActionKind {
    PRODUCTS("products", true),
    CONTENT("content", false),
    OFFER("offer", true),
    SERVICE("service", false),
    MESSAGE("message", false);

    private final String code;
    private final boolean selling;

    ActionKind(String code, boolean selling) {
        this.code = code;
        this.selling = selling;
    }

    /** The word used over HTTP. */
    public String code() {
        return code;
    }

    /** True where every step of this kind wants to sell. */
    public boolean isSelling() {
        return selling;
    }
}
