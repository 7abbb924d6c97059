package com.kundresa.profile.recording;

import java.util.Comparator;

/**
 * One record as the broker delivered it. The bytes are kept as they came: they are the history.
 *
 * @param recordedAt when the broker took it, in milliseconds since 1970
 */
public record Delivery(Place place, byte[] key, byte[] body, Headers headers, long recordedAt) {

    /** Where a record lies in the log. */
    public record Place(String topic, int partition, long offset) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::topic)
                        .thenComparingInt(Place::partition)
                        .thenComparingLong(Place::offset);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** The record's headers, unread; only a dead letter hands them on. */
    public interface Headers {
        /** No headers. */
        Headers NONE = visitor -> {};

        /** Shows each header in order. */
        void each(java.util.function.BiConsumer<String, byte[]> visitor);
    }
}
