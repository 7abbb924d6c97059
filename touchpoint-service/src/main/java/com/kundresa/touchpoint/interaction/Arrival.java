package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Slice;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an item came here: all that a reader may know beside the item itself.
 *
 * @param receivedAt when the request arrived, by our clock
 * @param envelope what the request said once for all its items
 * @param index the item's place in the request, from 0
 * @param original the item's bytes as they were sent
 * @param traceParent the trace that the item itself says it belongs to, in the form of W3C Trace
 *     Context; null where it says none and belongs to that of its request
 */
public record Arrival(
        Sender sender,
        Instant receivedAt,
        Fields envelope,
        int index,
        Slice original,
        @Nullable String traceParent) {

    private static final int HASH_BYTES = 16;
    private static final Pattern TRACE_PARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The same for an item that says its trace itself, if it says it in the right form. */
    public Arrival tracedBy(@Nullable String said) {
        return isTraceParent(said)
                ? new Arrival(sender, receivedAt, envelope, index, original, said)
                : this;
    }

    /** Whether this is the header {@code traceparent} of W3C Trace Context. */
    public static boolean isTraceParent(@Nullable String said) {
        return said != null && TRACE_PARENT.matcher(said).matches();
    }

    /** 32 hex digits that stand for the item's bytes: the same whenever the same is sent again. */
    public String fingerprint() {
        byte[] hash = StableId.sha256(original.bytes(original.length()));
        return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }
}
