package com.kundresa.touchpoint.mending.kafka;

import com.kundresa.touchpoint.interaction.StableId;
import com.kundresa.touchpoint.rejection.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a record of the topic; whatever stands there, it becomes a dead letter. */
final class LetterReader {

    private static final String SOURCES = "/sources/";
    private static final byte[] NOTHING = {};

    /** An index of PostgreSQL does not take any length. */
    private static final int LONGEST = 200;

    private LetterReader() {}

    static DeadLetter read(ConsumerRecord<byte[], byte[]> letter) {
        byte[] original = letter.value() == null ? NOTHING : letter.value();
        int length = number(header(letter, "original-length"), original.length);
        boolean cut = length > original.length || header(letter, "envelope-cut") != null;
        return new DeadLetter(
                id(letter),
                shortened(text(letter, "ce_source", "unknown").replace(SOURCES, "")),
                "true".equals(header(letter, "verified")),
                messageId(letter),
                text(letter, "reason", "unknown"),
                text(letter, "detail", ""),
                receivedAt(letter),
                header(letter, "way"),
                text(letter, "envelope", ""),
                original,
                length,
                !cut,
                header(letter, "traceparent"),
                null);
    }

    /** Of a record without a usable id that of its place. */
    private static UUID id(ConsumerRecord<byte[], byte[]> letter) {
        try {
            return UUID.fromString(text(letter, "ce_id", ""));
        } catch (IllegalArgumentException foreign) {
            return StableId.of(letter.topic(), letter.partition() + " " + letter.offset());
        }
    }

    private static Instant receivedAt(ConsumerRecord<byte[], byte[]> letter) {
        try {
            return Instant.parse(text(letter, "ce_time", ""));
        } catch (DateTimeException foreign) {
            return Instant.ofEpochMilli(letter.timestamp());
        }
    }

    private static @Nullable String messageId(ConsumerRecord<byte[], byte[]> letter) {
        String said = header(letter, "message-id");
        return said == null ? null : shortened(said);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static int number(@Nullable String said, int otherwise) {
        try {
            return said == null ? otherwise : Integer.parseInt(said);
        } catch (NumberFormatException foreign) {
            return otherwise;
        }
    }

    private static String text(
            ConsumerRecord<byte[], byte[]> letter, String name, String otherwise) {
        String said = header(letter, name);
        return said == null ? otherwise : said;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
