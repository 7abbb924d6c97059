package com.kundresa.touchpoint.signature;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes and times as headers write them; empty where they are not written so. */
final class Encoded {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private Encoded() {}

    static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> hex(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Hex behind a prefix that names the hash. */
    static Optional<byte[]> hexBehind(String prefix, String text) {
        return text.startsWith(prefix) ? hex(text.substring(prefix.length())) : Optional.empty();
    }

    /** Seconds since 1970, at most eleven digits. */
    static Optional<Instant> seconds(String text) {
        return SECONDS.matcher(text).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
                : Optional.empty();
    }

    /** ISO 8601 in UTC or with an offset. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
