package com.kundresa.recommendation.experiment;

import java.util.Arrays;
import java.util.Optional;

/** Which side of the hold-out experiment a customer is on. */
public enum Arm {
    /** Gets what was learned. */
    TREATED("treated"),
    /** Gets what everybody would get without this service, so that its gain can be seen. */
    HELD_OUT("hold-out"),
    /** Takes no part: the experiment does not apply here. */
    NONE("none");

    private final String code;

    Arm(String code) {
        this.code = code;
    }

    /** The word used over HTTP and in tables. */
    public String code() {
        return code;
    }

    /** Empty where no arm has that word. */
    public static Optional<Arm> of(String code) {
        return Arrays.stream(values()).filter(arm -> arm.code.equals(code)).findFirst();
    }
}
