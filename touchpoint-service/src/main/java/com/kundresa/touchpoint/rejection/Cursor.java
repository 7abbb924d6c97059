package com.kundresa.touchpoint.rejection;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in the list of dead letters, which is sorted by time of receipt and id. */
public record Cursor(Instant receivedAt, UUID id) {

    /** As it is given out; opaque to whoever gets it. */
    public String text() {
        String plain = receivedAt + " " + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what was not given out by {@link #text}. */
    public static Optional<Cursor> of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return space < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Cursor(
                                    Instant.parse(plain.substring(0, space)),
                                    UUID.fromString(plain.substring(space + 1))));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
