package com.kundresa.touchpoint.signature;

import static com.kundresa.touchpoint.signature.Encoded.utf8;

import com.kundresa.touchpoint.payload.FormFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Twilio: base64 HMAC-SHA1 of the address as Twilio calls it and all form fields behind it, sorted
 * by name, each name followed by its value. It speaks of no time.
 */
public final class TwilioSignature implements WebhookSignature {

    @Override
    public Claim claim(SignedRequest request) {
        Optional<String> signature = request.header("X-Twilio-Signature");
        if (signature.isEmpty()) {
            return new Claim.Missing();
        }
        Optional<byte[]> bytes = Encoded.base64(signature.get());
        Optional<FormFields> form = FormFields.of(request.body());
        return bytes.isEmpty() || form.isEmpty()
                ? new Claim.Malformed()
                : new Claim.Signed(
                        List.of(bytes.get()), List.of(content(request.url(), form.get())), null);
    }

    @Override
    public Hmac hmac() {
        return Hmac.SHA1;
    }

    /** A field that is there several times counts once with each of its values. */
    private static byte[] content(String url, FormFields form) {
        StringBuilder content = new StringBuilder(url);
        for (Map.Entry<String, List<String>> field : form.sorted().entrySet()) {
            new TreeSet<>(field.getValue())
                    .forEach(value -> content.append(field.getKey()).append(value));
        }
        return utf8(content.toString());
    }
}
