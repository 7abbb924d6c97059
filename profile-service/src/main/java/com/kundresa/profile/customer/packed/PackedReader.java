package com.kundresa.profile.customer.packed;

import com.kundresa.profile.touch.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedWriter} wrote, in the same order. */
final class PackedReader {

    private final byte[] bytes;
    private int place;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    <T> List<T> list(Supplier<T> item) {
        int count = count();
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(item.get());
        }
        return items;
    }

    void each(Runnable item) {
        for (int left = count(); left > 0; left--) {
            item.run();
        }
    }

    <T> @Nullable T optional(Supplier<T> read) {
        return flag() ? read.get() : null;
    }

    boolean flag() {
        return bytes[place++] != 0;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[place++];
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }

    int smallNumber() {
        return (int) number();
    }

    String text() {
        String text = textOrNothing();
        if (text == null) {
            throw new IllegalArgumentException("A text is missing in the bytes of a fragment");
        }
        return text;
    }

    @Nullable String textOrNothing() {
        int length = smallNumber() - 1;
        if (length < 0) {
            return null;
        }
        String text = new String(bytes, place, length, StandardCharsets.UTF_8);
        place += length;
        return text;
    }

    Instant time() {
        return Instant.ofEpochMilli(number());
    }

    UUID id() {
        return new UUID(eight(), eight());
    }

    Stamp stamp() {
        return new Stamp(time(), id());
    }

    boolean isAtEnd() {
        return place == bytes.length;
    }

    /**
     * No item takes less than a byte, so wrong bytes cannot ask for more memory than they have
     * themselves.
     */
    private int count() {
        long count = number();
        if (count < 0 || count > bytes.length - place) {
            throw new IllegalArgumentException("A wrong count in the bytes of a fragment");
        }
        return (int) count;
    }

    private long eight() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[place++] & 0xff);
        }
        return value;
    }
}
