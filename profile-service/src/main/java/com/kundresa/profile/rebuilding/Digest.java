package com.kundresa.profile.rebuilding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of a set of customers: SHA-256 of each one's bytes, put together by exclusive or, so
 * that the order in which they are met does not matter. Each customer's bytes hold its id, so none
 * cancels out another.
 */
public final class Digest {
    private static final int LENGTH = 32;

    private final byte[] sum;

    private Digest(byte[] sum) {
        this.sum = sum;
    }

    /** Of nobody. */
    public static Digest none() {
        return new Digest(new byte[LENGTH]);
    }

    /** The digest that {@link #bytes} gave. */
    public static Digest of(byte[] bytes) {
        return new Digest(bytes.clone());
    }

    /** With one more customer. */
    public Digest with(byte[] customer) {
        byte[] one = sha256().digest(customer);
        byte[] both = sum.clone();
        for (int i = 0; i < LENGTH; i++) {
            both[i] ^= one[i];
        }
        return new Digest(both);
    }

    /** 32 bytes. */
    public byte[] bytes() {
        return sum.clone();
    }

    /** In hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
