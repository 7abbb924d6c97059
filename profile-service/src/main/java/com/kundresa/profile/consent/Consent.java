package com.kundresa.profile.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer allows for one purpose.
 *
 * @param at when it was said
 * @param conflict true where identifiers that were joined disagree and nobody has confirmed since:
 *     then the strictest holds
 */
public record Consent(
        boolean granted,
        Instant at,
        String source,
        @Nullable UUID interactionId,
        boolean conflict) {

    static Consent of(Statement statement, boolean conflict) {
        return new Consent(
                statement.granted(),
                statement.stamp().at(),
                statement.source(),
                statement.stamp().id(),
                conflict);
    }
}
