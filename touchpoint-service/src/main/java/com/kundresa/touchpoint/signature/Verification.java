package com.kundresa.touchpoint.signature;

import com.kundresa.touchpoint.source.Secret;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a request says of its signature against the secrets of a source.
 *
 * <p>Every secret is tried with every signature, and each comparison takes the same time whether
 * and wherever the two differ. The time of signing is looked at last: before, nobody knows who
 * wrote it.
 *
 * @param window how far the time of signing may lie from ours, in both directions
 */
public record Verification(Duration window) {

    /** Never throws for any request. */
    public Verdict of(WebhookSignature scheme, SignedRequest request, List<Secret> secrets) {
        return switch (scheme.claim(request)) {
            case Claim.Missing _ -> Verdict.MISSING;
            case Claim.Malformed _ -> Verdict.MALFORMED;
            case Claim.Signed signed when !signed(scheme, signed, secrets) -> Verdict.WRONG;
            case Claim.Signed signed ->
                    within(signed.at(), request.receivedAt()) ? Verdict.VALID : Verdict.STALE;
        };
    }

    private static boolean signed(
            WebhookSignature scheme, Claim.Signed claim, List<Secret> secrets) {
        boolean found = false;
        for (Secret secret : secrets) {
            byte[] right = scheme.hmac().of(scheme.key(secret), claim.content());
            for (byte[] presented : claim.signatures()) {
                found |= MessageDigest.isEqual(right, presented);
            }
        }
        return found;
    }

    private boolean within(@Nullable Instant signedAt, Instant receivedAt) {
        return signedAt == null
                || Duration.between(signedAt, receivedAt).abs().compareTo(window) <= 0;
    }
}
