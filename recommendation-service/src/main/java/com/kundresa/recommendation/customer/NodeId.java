package com.kundresa.recommendation.customer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based UUIDs of version 8 (RFC 9562) over SHA-256, as contract {@code identifier/v1} says:
 * the same pair has the same id wherever and whenever it is seen.
 */
public final class NodeId {

    private NodeId() {}

    /**
     * The id of a pair: (type, normalised value) for identifiers, (source, message id) for
     * interactions.
     */
    public static UUID of(String first, String second) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(first + "\n" + second));
        long high = digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
