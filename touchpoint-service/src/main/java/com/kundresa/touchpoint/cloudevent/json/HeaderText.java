package com.kundresa.touchpoint.cloudevent.json;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Values of headers as the HTTP binding of CloudEvents encodes them, which the SDK leaves encoded:
 * {@code %XX} is a byte of UTF-8.
 */
final class HeaderText {

    private HeaderText() {}

    /**
     * The value decoded. Many senders write the URI of a source without that encoding; where only
     * the value as it is written is a URI, it is that. {@code %00} stays as it is.
     */
    static String decoded(String name, String value) {
        String decoded = decoded(value);
        return name.equals("ce-source") && !isUri(decoded) && isUri(value) ? value : decoded;
    }

    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        int at = 0;
        while (at < value.length()) {
            if (encoded(value, at)) {
                bytes.write(HexFormat.fromHexDigits(value, at + 1, at + 3));
                at += 3;
            } else {
                int next = value.offsetByCodePoints(at, 1);
                bytes.writeBytes(value.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean encoded(String value, int at) {
        return value.charAt(at) == '%'
                && at + 2 < value.length()
                && HexFormat.isHexDigit(value.charAt(at + 1))
                && HexFormat.isHexDigit(value.charAt(at + 2))
                && !value.startsWith("%00", at);
    }

    private static boolean isUri(String value) {
        try {
            return !new URI(value).toString().isEmpty();
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }
}
