package com.kundresa.touchpoint.cloudevent.rest;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** {@code kundresa.cloud-events.*}: what the CloudEvents of this business mean. */
@ConfigMapping(prefix = "kundresa.cloud-events")
public interface CloudEventsConfig {

    /**
     * Name of event by type of CloudEvent, such as {@code Order Completed}; types that are not here
     * go by their last word.
     */
    Map<String, String> types();

    /**
     * The type of identifier that the subject of each event is, such as {@code user_id}; absent
     * where subjects are no customers.
     */
    Optional<String> subjectIdentifies();
}
