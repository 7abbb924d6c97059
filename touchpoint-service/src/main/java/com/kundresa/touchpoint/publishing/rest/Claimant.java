package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.source.Source;

/** Who sends a request. */
sealed interface Claimant {

    record Known(Source source) implements Claimant {}

    /**
     * @param source for the counts; that of nobody where the request names none that there is
     */
    record Turned(String source, RequestProblem problem, String detail) implements Claimant {}
}
