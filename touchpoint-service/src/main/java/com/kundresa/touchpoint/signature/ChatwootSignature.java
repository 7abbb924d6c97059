package com.kundresa.touchpoint.signature;

import static com.kundresa.touchpoint.signature.Encoded.utf8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Chatwoot: {@code sha256=} and hex HMAC-SHA256 of {@code timestamp.body}, in seconds. */
public final class ChatwootSignature implements WebhookSignature {

    private static final String PREFIX = "sha256=";

    @Override
    public Claim claim(SignedRequest request) {
        Optional<String> signature = request.header("X-Chatwoot-Signature");
        Optional<String> timestamp = request.header("X-Chatwoot-Timestamp");
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return new Claim.Missing();
        }
        Optional<byte[]> bytes = Encoded.hexBehind(PREFIX, signature.get());
        Optional<Instant> at = Encoded.seconds(timestamp.get());
        return bytes.isEmpty() || at.isEmpty()
                ? new Claim.Malformed()
                : new Claim.Signed(
                        List.of(bytes.get()),
                        List.of(utf8(timestamp.get() + "."), request.body()),
                        at.get());
    }

    @Override
    public Hmac hmac() {
        return Hmac.SHA256;
    }
}
