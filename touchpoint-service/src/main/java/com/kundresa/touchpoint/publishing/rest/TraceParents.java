package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.interaction.Arrival;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.ThreadLocalRandom;

/** The trace that a request belongs to (W3C Trace Context); a new one where it says none. */
final class TraceParents {

    private TraceParents() {}

    static String of(HttpHeaders headers) {
        String said = headers.getHeaderString("traceparent");
        return said != null && Arrival.isTraceParent(said)
                ? said
                : fresh(ThreadLocalRandom.current());
    }

    private static String fresh(ThreadLocalRandom chance) {
        return "00-%016x%016x-%016x-00"
                .formatted(chance.nextLong() | 1, chance.nextLong(), chance.nextLong() | 1);
    }
}
