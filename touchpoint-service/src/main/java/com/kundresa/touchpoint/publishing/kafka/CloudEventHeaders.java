package com.kundresa.touchpoint.publishing.kafka;

import com.kundresa.touchpoint.interaction.UtcTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Headers of a CloudEvent 1.0 in Kafka's binary mode. */
final class CloudEventHeaders {

    private final Headers headers = new RecordHeaders();

    static CloudEventHeaders of(
            String id,
            String source,
            String type,
            Instant time,
            String contentType,
            String traceParent) {
        return new CloudEventHeaders()
                .with("ce_specversion", "1.0")
                .with("ce_id", id)
                .with("ce_source", "/sources/" + source)
                .with("ce_type", type)
                .with("ce_time", UtcTime.write(time))
                .with("content-type", contentType)
                .with("traceparent", traceParent);
    }

    CloudEventHeaders with(String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    Headers headers() {
        return headers;
    }
}
