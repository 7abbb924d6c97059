package com.kundresa.e2e;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The name-based ids of contracts/identifier, computed from the words of the contract alone. */
public final class Ids {
    private Ids() {}

    /** The node id of an identifier whose value is normalised already. */
    public static String node(String type, String value) {
        return named(type + "\n" + value);
    }

    /** The interaction id of a message. */
    public static String interaction(String source, String messageId) {
        return named(source + "\n" + messageId);
    }

    private static String named(String name) {
        try {
            var hash =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xF000L | 0x8000L;
            long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
