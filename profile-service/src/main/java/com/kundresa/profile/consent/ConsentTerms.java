package com.kundresa.profile.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * For how long a permission holds until it must be asked for again. A refusal has no end.
 *
 * @param byPurpose for purposes that are not named here a permission holds without end
 */
public record ConsentTerms(Map<String, Duration> byPurpose) {

    public static final ConsentTerms WITHOUT_END = new ConsentTerms(Map.of());

    public ConsentTerms {
        byPurpose = Map.copyOf(byPurpose);
    }

    /** When a permission given at this time ends, where it does. */
    Optional<Instant> end(String purpose, Instant given) {
        return Optional.ofNullable(byPurpose.get(purpose)).map(given::plus);
    }
}
