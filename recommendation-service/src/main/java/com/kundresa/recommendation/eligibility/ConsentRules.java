package com.kundresa.recommendation.eligibility;

import java.util.Map;

/**
 * What silence means, by purpose.
 *
 * @param modes purpose to its mode; a purpose that is not named is opt-in, the stricter
 */
public record ConsentRules(Map<String, Mode> modes) {

    /** The purpose that every look at a customer's habits serves. */
    public static final String PERSONALISATION = "personalisation";

    /** What silence means. */
    public enum Mode {
        /** Only a yes allows. */
        OPT_IN,
        /** Only a no bars. */
        OPT_OUT
    }

    /** The mode of a purpose. */
    public Mode of(String purpose) {
        return modes.getOrDefault(purpose, Mode.OPT_IN);
    }

    /** Whether the consents given allow a purpose. */
    public boolean allow(String purpose, Map<String, Boolean> consents) {
        Boolean said = consents.get(purpose);
        return said != null ? said : of(purpose) == Mode.OPT_OUT;
    }
}
