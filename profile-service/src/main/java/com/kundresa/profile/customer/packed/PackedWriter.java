package com.kundresa.profile.customer.packed;

import com.kundresa.profile.touch.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one after the other. Whole numbers take 7 bits a byte, lowest first, with the sign
 * in the lowest bit; texts their length plus one (0 is nothing) and UTF-8; ids 16 bytes.
 */
final class PackedWriter {

    private static final int USUAL_SIZE = 2048;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int size;

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    <T> void list(Collection<T> items, Consumer<T> item) {
        number(items.size());
        items.forEach(item);
    }

    <T> void optional(@Nullable T value, Consumer<T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(value);
        }
    }

    void flag(boolean flag) {
        ensure(1);
        bytes[size++] = (byte) (flag ? 1 : 0);
    }

    void number(long number) {
        ensure(LONGEST_NUMBER);
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(0);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length + 1L);
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    void time(Instant time) {
        number(time.toEpochMilli());
    }

    void id(UUID id) {
        ensure(2 * Long.BYTES);
        eight(id.getMostSignificantBits());
        eight(id.getLeastSignificantBits());
    }

    void stamp(Stamp stamp) {
        time(stamp.at());
        id(stamp.id());
    }

    private void eight(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
