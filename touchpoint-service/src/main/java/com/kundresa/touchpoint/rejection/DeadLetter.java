package com.kundresa.touchpoint.rejection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One refused item, or one body that could not be read.
 *
 * @param verified whether the source had proved itself with a secret
 * @param messageId the item's id as far as it could be read
 * @param reason code of the problem, such as {@code no-identifier}
 * @param way the path's name, by which its reader is found; null for a body that could not be read
 * @param envelope what the request said once for all its items, as JSON; empty where nothing
 * @param original the bytes as they were sent, at most the first 64 KB
 * @param originalLength how many bytes were sent
 * @param whole whether original and envelope are complete
 * @param replay what came of sending it again; null where nobody did
 */
public record DeadLetter(
        UUID id,
        String source,
        boolean verified,
        @Nullable String messageId,
        String reason,
        String detail,
        Instant receivedAt,
        @Nullable String way,
        String envelope,
        byte[] original,
        int originalLength,
        boolean whole,
        @Nullable String traceParent,
        @Nullable Replay replay) {

    /** The outcome of a replay that ended well. */
    public static final String ACCEPTED = "accepted";

    /**
     * That it was sent again.
     *
     * @param outcome {@link #ACCEPTED}, or the code of the problem that refused it again
     */
    public record Replay(Instant at, String outcome) {}

    /** Whether it can be read again: all of it is there, and it is known by whom it was read. */
    public boolean replayable() {
        return whole && way != null;
    }

    public boolean accepted() {
        return replay != null && replay.outcome().equals(ACCEPTED);
    }
}
