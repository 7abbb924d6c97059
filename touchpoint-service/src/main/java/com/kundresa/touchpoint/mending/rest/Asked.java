package com.kundresa.touchpoint.mending.rest;

import com.kundresa.touchpoint.rejection.Cursor;
import com.kundresa.touchpoint.rejection.Question;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody asks for in the query of an address, or why it is no question. */
sealed interface Asked {

    record For(Question question) implements Asked {}

    /** The detail is a sentence for whoever asks. */
    record Malformed(String detail) implements Asked {}

    int MOST = 200;

    static Asked of(
            @Nullable String source,
            @Nullable String reason,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            int limit) {
        Optional<Cursor> after = cursor == null ? Optional.empty() : Cursor.of(cursor);
        if (cursor != null && after.isEmpty()) {
            return new Malformed("Leave the cursor out, or pass \"next\" as it came.");
        }
        if (limit < 1 || limit > MOST) {
            return new Malformed("Ask for 1 to %d at once.".formatted(MOST));
        }
        try {
            return new For(
                    new Question(
                            source,
                            reason,
                            from == null ? null : Instant.parse(from),
                            to == null ? null : Instant.parse(to),
                            after.orElse(null),
                            limit));
        } catch (DateTimeException malformed) {
            return new Malformed("Write times as 2026-11-01T12:00:00Z.");
        }
    }
}
