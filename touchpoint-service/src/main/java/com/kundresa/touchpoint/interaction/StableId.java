package com.kundresa.touchpoint.interaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based ids as contracts/identifier/v1 defines them: the same wherever and whenever they are
 * made.
 */
public final class StableId {

    private StableId() {}

    /**
     * A UUID of version 8 (RFC 9562): the first 16 bytes of SHA-256 over both names and a line
     * break between.
     */
    public static UUID of(String first, String second) {
        ByteBuffer hash =
                ByteBuffer.wrap(sha256((first + "\n" + second).getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x0000_0000_0000_8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The SHA-256 of these bytes, 32 bytes long. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
