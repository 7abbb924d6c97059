package com.kundresa.profile.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said about one purpose.
 *
 * @param at when it was said
 * @param channel through which it was said, where that is known
 * @param conflict true where identifiers that were joined disagree and nobody has confirmed since:
 *     then the strictest holds
 * @param expiresAt from when a permission no longer holds, where it ends
 */
public record Consent(
        boolean granted,
        Instant at,
        String source,
        @Nullable String channel,
        @Nullable UUID interactionId,
        boolean conflict,
        @Nullable Instant expiresAt) {

    static Consent of(Statement statement, boolean conflict, ConsentTerms terms) {
        Instant at = statement.stamp().at();
        return new Consent(
                statement.granted(),
                at,
                statement.source(),
                statement.channel(),
                statement.stamp().id(),
                conflict,
                statement.granted() ? terms.end(statement.purpose(), at).orElse(null) : null);
    }

    /** Whether the purpose is allowed at this moment; an expired permission is none. */
    public boolean allowsAt(Instant now) {
        return granted && (expiresAt == null || now.isBefore(expiresAt));
    }
}
