package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.publishing.Delivery;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.source.Source;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.function.Function;

/**
 * A request as it came.
 *
 * @param parser finds the items in the body once it is plain
 */
record Incoming(
        byte[] body, HttpHeaders headers, Instant receivedAt, Function<byte[], Body> parser) {

    String traceParent() {
        return TraceParents.of(headers);
    }

    /** What is published of it. */
    Delivery delivery(Source source, Body.Readable readable, Way way) {
        return new Delivery(
                source,
                new Body.Readable(
                        withHeads(readable.envelope(), way), readable.items(), readable.alone()),
                way,
                receivedAt,
                "1".equals(headers.getHeaderString("X-Strict-Mode")),
                traceParent());
    }

    private Fields withHeads(Fields envelope, Way way) {
        Fields all = envelope;
        for (String name : way.heads()) {
            String value = headers.getHeaderString(name);
            all = value == null ? all : all.with(name, Value.text(value));
        }
        return all;
    }
}
