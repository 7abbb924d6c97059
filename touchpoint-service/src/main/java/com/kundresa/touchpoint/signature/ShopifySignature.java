package com.kundresa.touchpoint.signature;

import java.util.List;
import java.util.Optional;

/** Shopify: base64 HMAC-SHA256 of the body. It speaks of no time, so ids alone stop a replay. */
public final class ShopifySignature implements WebhookSignature {

    @Override
    public Claim claim(SignedRequest request) {
        Optional<String> signature = request.header("X-Shopify-Hmac-SHA256");
        if (signature.isEmpty()) {
            return new Claim.Missing();
        }
        return Encoded.base64(signature.get())
                .<Claim>map(
                        bytes -> new Claim.Signed(List.of(bytes), List.of(request.body()), null))
                .orElseGet(Claim.Malformed::new);
    }

    @Override
    public Hmac hmac() {
        return Hmac.SHA256;
    }
}
