package com.kundresa.touchpoint.cloudevent.rest;

import com.kundresa.touchpoint.cloudevent.Meanings;
import com.kundresa.touchpoint.cloudevent.OccurrenceReader;
import com.kundresa.touchpoint.cloudevent.json.CloudEventReader;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.publishing.Way;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The way of CloudEvents, with what the business says of them. */
final class CloudEventWay {

    static final String NAME = "cloud-events";

    CloudEventWay() {}

    /**
     * @throws IllegalArgumentException where the configured type of subjects is no identifier's
     */
    @Produces
    @Singleton
    @Identifier(NAME)
    static Way way(CloudEventsConfig config) {
        String subject = config.subjectIdentifies().orElse(null);
        if (subject != null && !OccurrenceReader.identifies(subject)) {
            throw new IllegalArgumentException(
                    "kundresa.cloud-events.subject-identifies is no type of identifier: "
                            + subject);
        }
        OccurrenceReader reader = new OccurrenceReader(new Meanings(config.types()), subject);
        return new Way(
                NAME,
                Shape.ONE,
                Bounds.TRACKING,
                false,
                false,
                List.of(),
                new CloudEventReader(reader));
    }
}
