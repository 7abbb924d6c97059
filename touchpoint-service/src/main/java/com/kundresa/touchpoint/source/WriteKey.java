package com.kundresa.touchpoint.source;

import com.kundresa.touchpoint.interaction.StableId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** A key that only allows to send; kept as its SHA-256, from which nobody finds the key again. */
public final class WriteKey {

    private final byte[] digest;

    private WriteKey(byte[] digest) {
        this.digest = digest;
    }

    public static WriteKey of(String key) {
        return new WriteKey(StableId.sha256(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** The key with this SHA-256, 32 bytes long. */
    public static WriteKey ofDigest(byte[] digest) {
        return new WriteKey(digest.clone());
    }

    public byte[] digest() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WriteKey key && MessageDigest.isEqual(digest, key.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
