package com.kundresa.profile.history;

import com.kundresa.profile.touch.Stamp;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A reader's place in a history, newest first: the last interaction that was read. It stays valid
 * whatever is added, merged or cut later.
 *
 * @param occurredAt in milliseconds
 */
public record Cursor(Instant occurredAt, UUID interactionId) {

    private static final int BYTES = 3 * Long.BYTES;

    /** The place behind an interaction. */
    public static Cursor behind(Stamp stamp) {
        return new Cursor(stamp.at(), stamp.id());
    }

    /** Opaque text for URLs. */
    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(occurredAt.toEpochMilli())
                .putLong(interactionId.getMostSignificantBits())
                .putLong(interactionId.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place that {@link #encode} wrote, or nothing where the text is none of ours. */
    public static Optional<Cursor> decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() == BYTES
                    ? Optional.of(
                            new Cursor(
                                    Instant.ofEpochMilli(bytes.getLong()),
                                    new UUID(bytes.getLong(), bytes.getLong())))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
