package com.kundresa.touchpoint.signature;

import static com.kundresa.touchpoint.signature.Encoded.utf8;

import com.kundresa.touchpoint.source.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Standard Webhooks 1.0: base64 HMAC-SHA256 of {@code id.timestamp.body}. The header lists one
 * signature for each secret that the sender signs with; those of versions other than {@code v1} are
 * passed over.
 */
public final class StandardWebhooks implements WebhookSignature {

    /** The header with the id of the message, which is signed. */
    public static final String ID = "webhook-id";

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    @Override
    public Claim claim(SignedRequest request) {
        Optional<String> id = request.header(ID);
        Optional<String> timestamp = request.header("webhook-timestamp");
        Optional<String> signatures = request.header("webhook-signature");
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return new Claim.Missing();
        }
        Optional<Instant> at = Encoded.seconds(timestamp.get());
        List<byte[]> presented = presented(signatures.get());
        if (at.isEmpty() || presented.isEmpty()) {
            return new Claim.Malformed();
        }
        byte[] before = utf8(id.get() + "." + timestamp.get() + ".");
        return new Claim.Signed(presented, List.of(before, request.body()), at.get());
    }

    @Override
    public Hmac hmac() {
        return Hmac.SHA256;
    }

    /** Base64 behind {@code whsec_}; a secret that is not base64 is taken as it is. */
    @Override
    public byte[] key(Secret secret) {
        String text = secret.text().strip();
        String encoded =
                text.startsWith(SECRET_PREFIX) ? text.substring(SECRET_PREFIX.length()) : text;
        return Encoded.base64(encoded).filter(key -> key.length > 0).orElseGet(secret::bytes);
    }

    private static List<byte[]> presented(String header) {
        return Arrays.stream(header.split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> Encoded.base64(signature.substring(VERSION.length())))
                .flatMap(Optional::stream)
                .toList();
    }
}
