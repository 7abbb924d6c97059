package com.kundresa.touchpoint.payload;

/**
 * How much one delivery may hold.
 *
 * @param items most items (events, messages, receipts) in one body
 * @param itemBytes most bytes of one item as it was sent
 * @param itemValues most values (fields and array elements, at any depth) in one item
 */
public record Bounds(int items, int itemBytes, int itemValues) {

    /** Most bytes of a body, as sent and after inflating. */
    public static final int BODY_BYTES = 4 * 1024 * 1024;

    /** Deepest nesting inside one item. */
    public static final int DEPTH = 32;

    /** Most characters of one number. */
    public static final int NUMBER_LENGTH = 40;

    /** Largest power of ten in a number, and smallest with a minus. */
    public static final int NUMBER_EXPONENT = 300;

    public static final Bounds TRACKING = new Bounds(2_500, 32 * 1024, 4_000);
    public static final Bounds CHANNEL = new Bounds(500, 32 * 1024, 4_000);
    public static final Bounds RECEIPTS = new Bounds(500, 512 * 1024, 40_000);
    public static final Bounds WEBHOOK = new Bounds(1, 512 * 1024, 40_000);
}
