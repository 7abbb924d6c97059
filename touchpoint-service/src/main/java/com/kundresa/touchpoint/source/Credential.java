package com.kundresa.touchpoint.source;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** That a source has a key or secret, since when; never the key itself. */
public record Credential(UUID id, Kind kind, Instant madeAt) {

    /** What a source proves itself with. */
    public enum Kind {
        WRITE_KEY,
        WEBHOOK_SECRET;

        /** In lower case with hyphens, such as {@code write-key}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }
}
