package com.kundresa.touchpoint.payload;

import java.util.List;

/** What the bytes of a request turned out to be. */
public sealed interface Body {

    /**
     * @param envelope what is said once for all items (empty where there is no envelope)
     * @param items the items in the order in which they were sent
     * @param alone whether the body is the one item itself, without an array around it
     */
    record Readable(Fields envelope, List<Item> items, boolean alone) implements Body {}

    /** Not JSON, or not of the expected shape; the detail is a sentence for the sender. */
    record Unreadable(String detail) implements Body {}

    /** More items than one body may hold. */
    record TooManyItems(int most) implements Body {}
}
