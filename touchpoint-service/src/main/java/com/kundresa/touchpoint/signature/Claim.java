package com.kundresa.touchpoint.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says of its own signature. */
public sealed interface Claim {

    /** Nothing. */
    record Missing() implements Claim {}

    /** Something that the scheme does not know. */
    record Malformed() implements Claim {}

    /**
     * @param signatures what was presented; one of them has to be right
     * @param content what was signed, in pieces that follow one another
     * @param at when it was signed; null where the scheme does not say
     */
    record Signed(List<byte[]> signatures, List<byte[]> content, @Nullable Instant at)
            implements Claim {}
}
