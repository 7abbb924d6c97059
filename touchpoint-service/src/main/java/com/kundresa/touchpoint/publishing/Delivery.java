package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.ChannelReader;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import java.time.Instant;

/**
 * One readable request of a known sender.
 *
 * @param strict whether one refused item refuses them all
 * @param traceParent of the request, in the form of W3C Trace Context
 */
public record Delivery(
        Sender sender,
        Body.Readable body,
        Bounds bounds,
        ChannelReader reader,
        Instant receivedAt,
        boolean strict,
        String traceParent) {}
