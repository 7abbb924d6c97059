package com.kundresa.touchpoint.source;

import com.kundresa.touchpoint.payload.Slice;
import java.util.Optional;

/** What an event of a source has to look like. */
public interface EventSchema {

    /** The JSON Schema as it was given. */
    String text();

    /** The first rule that this event, as it was sent, does not keep. */
    Optional<Violation> violation(Slice event);

    /**
     * Where and what; never the value itself.
     *
     * @param pointer JSON Pointer into the event, empty for the whole of it
     * @param rule the keyword of the schema, such as {@code required}
     */
    record Violation(String pointer, String rule) {}
}
