package com.kundresa.touchpoint.web.jitsu;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.web.TrackingReader;
import java.util.Set;

/** Reads one event of Jitsu: a tracking call that says its type; what is no call is an event. */
public final class JitsuReader {

    private static final Set<String> CALLS =
            Set.of("identify", "track", "page", "screen", "group", "alias");

    private JitsuReader() {}

    public static Reading read(Fields event, Arrival arrival) {
        String type = event.text("type").orElse("");
        boolean named = type.isEmpty() || CALLS.contains(type) || event.has("event");
        return TrackingReader.read(
                named
                        ? event
                        : event.with("event", Value.text(type)).with("type", Value.text("track")),
                arrival);
    }
}
