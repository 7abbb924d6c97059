package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.interaction.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

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
    PROJECT_UNKNOWN("project-unknown", "No such project", 404),
    OVERLOADED("overloaded", "Too much is being received at once", 503),
    BROKER_UNAVAILABLE("broker-unavailable", "Storing was not confirmed", 503);

    private static final String TYPES = "/problems/";
    private static final int RETRY_AFTER_SECONDS = 1;

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
        HttpProblem.Builder problem = problem(code, title, status, detail);
        if (status == 401) {
            problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge());
        }
        if (status == 503) {
            problem.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return problem.build().toResponse();
    }

    private String challenge() {
        return switch (this) {
            case SIGNATURE_MISSING, SIGNATURE_WRONG, SIGNATURE_STALE ->
                    "Signature realm=\"kundresa\"";
            default -> "WriteKey realm=\"kundresa\"";
        };
    }

    /** The answer for one refused item as a whole. */
    static Response answer(Refusal refusal, int status) {
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
