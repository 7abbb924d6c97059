package com.kundresa.profile.touch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based ids of the contract identifier/v1 and their order. */
public final class Ids {

    private Ids() {}

    /**
     * The UUID of version 8 over two texts: the first 16 bytes of SHA-256 of {@code first + "\n" +
     * second} in UTF-8.
     */
    public static UUID named(String first, String second) {
        ByteBuffer hash =
                ByteBuffer.wrap(
                        sha256().digest((first + "\n" + second).getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Orders ids as their text and as PostgreSQL does: by unsigned bytes. */
    public static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
