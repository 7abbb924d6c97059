package com.kundresa.profile.facade;

import com.kundresa.profile.consent.Consent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who holds an access token.
 *
 * @param purpose what the reader uses profiles for, where that is limited to a purpose
 * @param silenceAllows whether customers who never spoke of the purpose are shown
 */
public record Reader(Optional<String> purpose, boolean silenceAllows) {

    /** Whether a customer with these consents is shown to the reader at this moment. */
    public boolean maySee(Map<String, Consent> consents, Instant now) {
        return purpose.map(asked -> Optional.ofNullable(consents.get(asked)))
                .map(said -> said.map(consent -> consent.allowsAt(now)).orElse(silenceAllows))
                .orElse(true);
    }
}
