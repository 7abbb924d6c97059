package com.kundresa.touchpoint.signature;

import java.util.List;
import java.util.Optional;

/** Intercom: {@code sha1=} and hex HMAC-SHA1 of the body. It speaks of no time. */
public final class IntercomSignature implements WebhookSignature {

    private static final String PREFIX = "sha1=";

    @Override
    public Claim claim(SignedRequest request) {
        Optional<String> signature = request.header("X-Hub-Signature");
        if (signature.isEmpty()) {
            return new Claim.Missing();
        }
        return Encoded.hexBehind(PREFIX, signature.get())
                .<Claim>map(
                        bytes -> new Claim.Signed(List.of(bytes), List.of(request.body()), null))
                .orElseGet(Claim.Malformed::new);
    }

    @Override
    public Hmac hmac() {
        return Hmac.SHA1;
    }
}
