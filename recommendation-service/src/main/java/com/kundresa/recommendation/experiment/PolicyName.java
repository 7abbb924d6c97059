package com.kundresa.recommendation.experiment;

import java.util.Arrays;
import java.util.Optional;

/** How the next step is chosen among what is allowed. */
public enum PolicyName {
    /** By the habits of the customer and what was learned, and the first place is tried out. */
    LEARNED("learned"),
    /** By the same, and the best is always first. */
    GREEDY("greedy"),
    /** As for anybody: what its author says of an action, its value, and what is popular. */
    BASELINE("baseline");

    private final String code;

    PolicyName(String code) {
        this.code = code;
    }

    /** The word used over HTTP and in configuration. */
    public String code() {
        return code;
    }

    /** Empty where no policy has that word. */
    public static Optional<PolicyName> of(String code) {
        return Arrays.stream(values()).filter(policy -> policy.code.equals(code)).findFirst();
    }
}
