package com.kundresa.touchpoint.interaction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The four clocks of an interaction, in milliseconds.
 *
 * @param occurredAt the time that counts: the sender's, corrected by what its clock was off when it
 *     sent
 * @param receivedAt when it came here, by our clock
 * @param sentAt when the sender sent it, by the sender's clock
 * @param originalAt when it happened, by the sender's clock; null where it equals {@code
 *     occurredAt}
 * @param clamped whether the corrected time lay too far in the future and became the time of
 *     receipt
 */
public record Times(
        Instant occurredAt,
        Instant receivedAt,
        @Nullable Instant sentAt,
        @Nullable Instant originalAt,
        boolean clamped) {

    /** How far ahead of our clock a corrected time may lie. */
    public static final Duration FUTURE = Duration.ofMinutes(5);

    /**
     * Corrects the sender's clock: {@code occurredAt = receivedAt - (sentAt - originalAt)}. Without
     * {@code sentAt} the original time is taken as it is, without an original time that of receipt.
     */
    public static Times of(@Nullable Instant original, @Nullable Instant sent, Instant received) {
        Instant receivedAt = received.truncatedTo(ChronoUnit.MILLIS);
        Instant sentAt = sent == null ? null : sent.truncatedTo(ChronoUnit.MILLIS);
        Instant originalAt = original == null ? null : original.truncatedTo(ChronoUnit.MILLIS);
        Instant corrected = corrected(originalAt, sentAt, receivedAt);
        boolean clamped = corrected.isAfter(receivedAt.plus(FUTURE));
        Instant occurredAt = clamped ? receivedAt : corrected;
        return new Times(
                occurredAt,
                receivedAt,
                sentAt,
                occurredAt.equals(originalAt) ? null : originalAt,
                clamped);
    }

    private static Instant corrected(
            @Nullable Instant originalAt, @Nullable Instant sentAt, Instant receivedAt) {
        if (originalAt == null) {
            return receivedAt;
        }
        return sentAt == null ? originalAt : receivedAt.minus(Duration.between(originalAt, sentAt));
    }
}
