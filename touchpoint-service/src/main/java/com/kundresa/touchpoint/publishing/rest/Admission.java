package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.publishing.PublishingConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Stands before everything else: lets requests in while the bodies in work take less memory than
 * allowed, turns away those that say themselves that they are too large, and mends paths with a
 * doubled slash.
 */
@ApplicationScoped
public class Admission {

    private static final String SMALLER = "Send at most 4 MB in one body; send more bodies.";
    private static final int BEFORE_ALL_OTHERS = 1_000;
    private static final long BODY_OF_UNKNOWN_LENGTH = 256 * 1024;
    private static final long USUAL_INFLATION = 8;

    private final BytesInFlight bytes;

    Admission(PublishingConfig config) {
        this.bytes = new BytesInFlight(config.bytesInFlight().asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_ALL_OTHERS);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.path().startsWith("//")) {
            context.reroute(request.path().replaceAll("/+", "/"));
        } else if (request.method() != HttpMethod.POST || request.path().startsWith("/q/")) {
            context.next();
        } else if (length(request) > Bounds.BODY_BYTES) {
            turn(context, RequestProblem.BODY_TOO_LARGE, SMALLER);
        } else {
            admit(context, expected(request));
        }
    }

    private void admit(RoutingContext context, long expected) {
        if (bytes.reserve(expected)) {
            context.addEndHandler(ended -> bytes.release(expected));
            BodyCollector.collect(
                    context,
                    Bounds.BODY_BYTES,
                    (int) Math.max(0, length(context.request())),
                    () -> turn(context, RequestProblem.BODY_TOO_LARGE, SMALLER));
        } else {
            turn(context, RequestProblem.OVERLOADED, "Send the same again in a second.");
        }
    }

    /** Answers without reading on, so the connection cannot be used again. */
    private static void turn(RoutingContext context, RequestProblem problem, String detail) {
        if (problem == RequestProblem.OVERLOADED) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .end(problem.json(detail));
    }

    private static long expected(HttpServerRequest request) {
        long length = length(request) < 0 ? BODY_OF_UNKNOWN_LENGTH : length(request);
        boolean encoded = request.getHeader(HttpHeaders.CONTENT_ENCODING) != null;
        return encoded ? Math.min(length * USUAL_INFLATION, Bounds.BODY_BYTES) : length;
    }

    /** -1 where the request does not say it. */
    private static long length(HttpServerRequest request) {
        String said = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return said == null ? -1 : Long.parseLong(said);
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }
}
