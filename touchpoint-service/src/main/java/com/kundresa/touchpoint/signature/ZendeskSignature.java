package com.kundresa.touchpoint.signature;

import static com.kundresa.touchpoint.signature.Encoded.utf8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Zendesk: base64 HMAC-SHA256 of the time of signing (ISO 8601) and the body behind it. */
public final class ZendeskSignature implements WebhookSignature {

    @Override
    public Claim claim(SignedRequest request) {
        Optional<String> signature = request.header("X-Zendesk-Webhook-Signature");
        Optional<String> timestamp = request.header("X-Zendesk-Webhook-Signature-Timestamp");
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return new Claim.Missing();
        }
        Optional<byte[]> bytes = Encoded.base64(signature.get());
        Optional<Instant> at = Encoded.moment(timestamp.get());
        return bytes.isEmpty() || at.isEmpty()
                ? new Claim.Malformed()
                : new Claim.Signed(
                        List.of(bytes.get()),
                        List.of(utf8(timestamp.get()), request.body()),
                        at.get());
    }

    @Override
    public Hmac hmac() {
        return Hmac.SHA256;
    }
}
