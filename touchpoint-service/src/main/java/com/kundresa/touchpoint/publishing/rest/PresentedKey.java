package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Item;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The write key that a request shows: in a header, or in the body as browsers and some SDKs do. */
final class PresentedKey {

    private static final String BASIC = "Basic ";
    private static final String[] NAMES = {"writeKey", "api_key"};

    private PresentedKey() {}

    /**
     * {@code Authorization: Basic base64(key + ":")}, also without the colon, or {@code
     * X-Write-Key}.
     */
    static Optional<String> in(HttpHeaders headers) {
        Optional<String> basic =
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                        .filter(value -> value.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                        .flatMap(value -> userOf(value.substring(BASIC.length()).strip()));
        return basic.or(() ->
                notEmpty(headers.getHeaderString("X-Write-Key")).map(PresentedKey::userOfPair));
    }

    /**
     * The field {@code writeKey} (or {@code api_key}, as PostHog's clients say) of the envelope, or
     * of the first item that has one.
     */
    static Optional<String> in(Body.Readable body) {
        return body.envelope()
                .text(NAMES)
                .or(() ->
                        body.items().stream()
                                .map(Item::fields)
                                .flatMap(fields -> keyOf(fields).stream())
                                .findFirst());
    }

    private static Optional<String> keyOf(Fields item) {
        return item.text(NAMES).or(() -> item.fields("properties").text("token"));
    }

    private static Optional<String> userOf(String encoded) {
        try {
            String decoded =
                    new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return notEmpty(userOfPair(decoded));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The first of two texts with a colon between, as Basic and Jitsu's keys have them. */
    private static String userOfPair(String pair) {
        int colon = pair.indexOf(':');
        return colon < 0 ? pair : pair.substring(0, colon);
    }

    private static Optional<String> notEmpty(@Nullable String key) {
        return Optional.ofNullable(key).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
