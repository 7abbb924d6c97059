package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Slice;
import java.time.Instant;
import java.util.HexFormat;

/**
 * How an item came here: all that a reader may know beside the item itself.
 *
 * @param receivedAt when the request arrived, by our clock
 * @param envelope what the request said once for all its items
 * @param index the item's place in the request, from 0
 * @param original the item's bytes as they were sent
 */
public record Arrival(
        Sender sender, Instant receivedAt, Fields envelope, int index, Slice original) {

    private static final int HASH_BYTES = 16;

    /** 32 hex digits that stand for the item's bytes: the same whenever the same is sent again. */
    public String fingerprint() {
        byte[] hash = StableId.sha256(original.bytes(original.length()));
        return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }
}
