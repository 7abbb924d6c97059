package com.kundresa.recommendation.offer;

import java.util.Arrays;
import java.util.Optional;

/** What can happen after an action was shown. */
public enum OutcomeKind {
    /** The customer followed the action or looked at a product that it showed; value 1. */
    CLICK("click"),
    /** The customer did what the business calls a conversion; the value is its money, or 1. */
    CONVERSION("conversion"),
    /** The customer rated the contact; value 0 for the worst to 1 for the best. */
    CSAT("csat"),
    /** A case of the customer was solved; value 1. */
    SOLVED("solved"),
    /** Whoever asked for the decision says what it was worth; value 0 to 1. */
    REWARD("reward");

    private final String code;

    OutcomeKind(String code) {
        this.code = code;
    }

    /** The word used over HTTP. */
    public String code() {
        return code;
    }

    /** The kind of this word, if there is one. */
    public static Optional<OutcomeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
