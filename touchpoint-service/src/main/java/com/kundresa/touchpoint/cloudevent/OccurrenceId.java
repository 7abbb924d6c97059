package com.kundresa.touchpoint.cloudevent;

import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.StableId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The message id of a CloudEvent: its source and id, so that two systems behind one key may use the
 * same id.
 *
 * <p>The form is {@code source + " " + id}. A source is a URI reference and holds no space, so two
 * events never share one. Where that is longer than a message id may be, or has spaces around it,
 * it is {@code ce-} and the SHA-256 of both with a line break between, in hexadecimal; that holds
 * no space, so it is never the readable form of another event.
 */
final class OccurrenceId {

    private OccurrenceId() {}

    static String of(String source, String id) {
        String readable = source + " " + id;
        return readable.length() <= Limits.MESSAGE_ID && readable.strip().equals(readable)
                ? readable
                : "ce-" + hashed(source + "\n" + id);
    }

    private static String hashed(String both) {
        return HexFormat.of().formatHex(StableId.sha256(both.getBytes(StandardCharsets.UTF_8)));
    }
}
