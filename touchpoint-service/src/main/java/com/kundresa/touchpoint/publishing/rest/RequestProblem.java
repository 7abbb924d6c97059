package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.interaction.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Why a whole request is turned away; documented in docs/reference/problems-touchpoint.md. */
public enum RequestProblem {
    BODY_UNREADABLE("body-unreadable", "Body cannot be read", 400),
    BODY_TOO_LARGE("body-too-large", "Body exceeds 4 MB", 413),
    BODY_NOT_INFLATABLE("body-not-inflatable", "Body is not valid gzip", 400),
    ENCODING_UNKNOWN("encoding-unknown", "Content encoding is not supported", 415),
    TOO_MANY_EVENTS("too-many-events", "Body holds too many events", 413),
    WRITE_KEY_MISSING("write-key-missing", "Write key is missing", 401),
    UNKNOWN_WRITE_KEY("unknown-write-key", "Write key is unknown", 401),
    SIGNATURE_MISSING("signature-missing", "Signature is missing", 401),
    SIGNATURE_WRONG("signature-wrong", "Signature is wrong", 401),
    SIGNATURE_STALE("signature-stale", "Signature is too old", 401),
    SOURCE_NOT_VERIFIED("source-not-verified", "Source is not verified", 403),
    SOURCE_DISABLED("source-disabled", "Source is disabled", 403),
    ORIGIN_NOT_ALLOWED("origin-not-allowed", "Origin is not allowed", 403),
    CLOUD_EVENT_FORMAT_UNKNOWN(
            "cloud-event-format-unknown", "Not a form of CloudEvents that is taken", 415),
    PROJECT_UNKNOWN("project-unknown", "No such project", 404),
    RATE_EXCEEDED("rate-exceeded", "Source sends more than it may", 429),
    TOKEN_REQUIRED("token-required", "A valid token is required", 401),
    ROLE_REQUIRED("role-required", "The token does not allow this", 403),
    SETTINGS_MALFORMED("settings-malformed", "Settings cannot be taken", 400),
    SOURCE_EXISTS("source-exists", "Source exists already", 409),
    SOURCE_UNKNOWN("source-unknown", "No such source", 404),
    KEY_UNKNOWN("key-unknown", "No such key or secret", 404),
    PATH_UNKNOWN("path-unknown", "No such path", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "Not with this method", 405),
    NOT_ACCEPTABLE("not-acceptable", "Not in this format", 406),
    REQUEST_MALFORMED("request-malformed", "Request not understood", 400),
    INTERNAL_ERROR("internal-error", "This is our fault", 500),
    DEAD_LETTER_UNKNOWN("dead-letter-unknown", "No such dead letter", 404),
    NOT_REPLAYABLE("not-replayable", "Dead letter cannot be sent again", 409),
    TRACE_UNKNOWN("trace-unknown", "Nothing is known of this event", 404),
    STORE_UNAVAILABLE("store-unavailable", "A store does not answer", 503),
    OVERLOADED("overloaded", "Too much is being received at once", 503),
    BROKER_UNAVAILABLE("broker-unavailable", "Storing was not confirmed", 503);

    private static final String TYPES = "/problems/";
    private static final int RETRY_AFTER_SECONDS = 1;

    /** Seconds since 1970, as the clients of the tracking API read it. */
    private static final String RATE_LIMIT_RESET = "X-RateLimit-Reset";

    private final String code;
    private final String title;
    private final int status;

    RequestProblem(String code, String title, int status) {
        this.code = code;
        this.title = title;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** The answer, with the headers that its status calls for. */
    public Response answer(String detail) {
        return problem(detail).toResponse();
    }

    /** The same, where the platform answers. */
    HttpProblem problem(String detail) {
        HttpProblem.Builder problem = problem(code, title, status, detail);
        if (status == 401) {
            problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge());
        }
        if (status == 503) {
            problem.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return problem.build();
    }

    /** The answer to a source that sends too much, with the time from which it may send again. */
    static Response tooFast(Instant now, Instant again) {
        long wait = Math.max(1, Math.ceilDiv(Duration.between(now, again).toMillis(), 1_000));
        return problem(
                        RATE_EXCEEDED.code,
                        RATE_EXCEEDED.title,
                        RATE_EXCEEDED.status,
                        "Send the same again after Retry-After seconds; nothing of it was taken.")
                .withHeader(HttpHeaders.RETRY_AFTER, wait)
                .withHeader(RATE_LIMIT_RESET, now.getEpochSecond() + wait)
                .build()
                .toResponse();
    }

    private String challenge() {
        return switch (this) {
            case SIGNATURE_MISSING, SIGNATURE_WRONG, SIGNATURE_STALE ->
                    "Signature realm=\"kundresa\"";
            case TOKEN_REQUIRED -> "Bearer";
            default -> "WriteKey realm=\"kundresa\"";
        };
    }

    /** The answer for one refused item as a whole. */
    public static Response answer(Refusal refusal, int status) {
        return problem(refusal.reason().code(), refusal.reason().title(), status, refusal.detail())
                .build()
                .toResponse();
    }

    static String type(String code) {
        return TYPES + code;
    }

    /** The same as JSON text, for places where there is no REST layer yet. */
    String json(String detail) {
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(type(code), title, status, detail);
    }

    private static HttpProblem.Builder problem(
            String code, String title, int status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(type(code)))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
