package com.kundresa.touchpoint.cloudevent;

import com.kundresa.touchpoint.payload.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as this service understands it.
 *
 * @param source a URI reference of the system where it happened, so without spaces; with the id its
 *     identity
 * @param id not empty
 * @param type not empty, such as {@code com.example.kiosk.Order-Completed.v1}
 * @param subject what it is about, in the sender's words
 * @param time when it happened; null where the sender does not say
 * @param traceParent the trace that it belongs to (W3C Trace Context); null where it says none
 * @param data what it says; empty where it has no data
 */
public record Occurrence(
        String source,
        String id,
        String type,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable String traceParent,
        Fields data) {}
