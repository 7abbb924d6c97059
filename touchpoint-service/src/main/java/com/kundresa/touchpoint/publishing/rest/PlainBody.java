package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.payload.Bounds;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A body without its content encoding, or why there is none; both sides of gzip stay under one cap.
 */
sealed interface PlainBody {

    record Plain(byte[] bytes) implements PlainBody {}

    record Turned(RequestProblem problem, String detail) implements PlainBody {}

    /**
     * Inflates what is gzip by its label or by its first two bytes, as some clients label it
     * wrongly.
     */
    static PlainBody of(byte[] body, HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        String label = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        if (body.length > Bounds.BODY_BYTES) {
            return tooLarge();
        }
        return switch (label) {
            case "gzip", "x-gzip" -> inflated(body);
            case "identity", "" -> looksLikeGzip(body) ? inflated(body) : new Plain(body);
            default ->
                    new Turned(
                            RequestProblem.ENCODING_UNKNOWN, "Send the body as it is or as gzip.");
        };
    }

    private static PlainBody inflated(byte[] body) {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = gzip.readNBytes(Bounds.BODY_BYTES + 1);
            return plain.length > Bounds.BODY_BYTES ? tooLarge() : new Plain(plain);
        } catch (IOException malformed) {
            return new Turned(
                    RequestProblem.BODY_NOT_INFLATABLE,
                    "The body is not whole gzip; send it again.");
        }
    }

    private static boolean looksLikeGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
    }

    private static PlainBody tooLarge() {
        return new Turned(
                RequestProblem.BODY_TOO_LARGE,
                "Send at most 4 MB in one body, inflated; send more bodies.");
    }
}
