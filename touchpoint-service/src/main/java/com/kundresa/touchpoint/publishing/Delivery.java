package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.source.Source;
import java.time.Instant;

/**
 * One readable request of a known source.
 *
 * @param strict whether one refused item refuses them all
 * @param traceParent of the request, in the form of W3C Trace Context
 */
public record Delivery(
        Source source,
        Body.Readable body,
        Way way,
        Instant receivedAt,
        boolean strict,
        String traceParent) {

    public Sender sender() {
        return source.sender();
    }
}
