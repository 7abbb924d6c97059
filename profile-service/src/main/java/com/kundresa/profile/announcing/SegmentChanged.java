package com.kundresa.profile.announcing;

import java.time.Instant;
import java.util.UUID;

/**
 * That a customer came into a segment or left it: contract segment-changed/v1.
 *
 * @param version of the customer with which it was found; with customer and segment it names the
 *     change
 */
public record SegmentChanged(
        UUID customerId, String segment, boolean entered, Instant at, long version) {

    /** The same for every time that this change is told. */
    public String id() {
        return customerId + "/" + segment + "/" + version;
    }
}
