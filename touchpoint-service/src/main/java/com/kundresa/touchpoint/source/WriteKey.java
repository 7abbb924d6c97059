package com.kundresa.touchpoint.source;

import com.kundresa.touchpoint.interaction.StableId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A key that only allows to send. It is kept as its SHA-256, and compared in constant time. */
public final class WriteKey {

    private final byte[] digest;

    private WriteKey(byte[] digest) {
        this.digest = digest;
    }

    public static WriteKey of(String key) {
        return new WriteKey(StableId.sha256(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the same time whether and wherever they differ. */
    public boolean matches(WriteKey other) {
        return MessageDigest.isEqual(digest, other.digest);
    }
}
