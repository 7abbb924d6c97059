package com.kundresa.touchpoint.publishing.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The trace that a request belongs to (W3C Trace Context); a new one where it says none. */
final class TraceParents {

    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParents() {}

    static String of(HttpHeaders headers) {
        String said = headers.getHeaderString("traceparent");
        return said != null && FORM.matcher(said).matches()
                ? said
                : fresh(ThreadLocalRandom.current());
    }

    private static String fresh(ThreadLocalRandom chance) {
        return "00-%016x%016x-%016x-00"
                .formatted(chance.nextLong() | 1, chance.nextLong(), chance.nextLong() | 1);
    }
}
