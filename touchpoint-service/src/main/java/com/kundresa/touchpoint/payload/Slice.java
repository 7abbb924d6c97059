package com.kundresa.touchpoint.payload;

import java.util.Arrays;

/** A stretch of a body: the bytes of one item exactly as they were sent. */
public record Slice(byte[] body, int from, int to) {

    public static Slice whole(byte[] body) {
        return new Slice(body, 0, body.length);
    }

    public int length() {
        return to - from;
    }

    /** A copy of the bytes, cut off after so many. */
    public byte[] bytes(int most) {
        return Arrays.copyOfRange(body, from, Math.min(to, from + most));
    }

    public boolean sameBytes(Slice other) {
        return Arrays.equals(body, from, to, other.body, other.from, other.to);
    }
}
