package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.customer.Consent;
import java.time.Instant;
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

    /** Whether the consents given allow a purpose at a moment; one that ended says nothing more. */
    public boolean allow(String purpose, Map<String, Consent> consents, Instant at) {
        Consent said = consents.get(purpose);
        return said == null || said.isOverAt(at) ? of(purpose) == Mode.OPT_OUT : said.granted();
    }
}
