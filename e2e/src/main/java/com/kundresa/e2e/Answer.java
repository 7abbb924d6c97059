package com.kundresa.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What a service answered.
 *
 * @param status the HTTP status code
 * @param headers all headers, names in any case
 * @param bytes the body as it came; empty where there was none
 */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
    static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The body as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON.
     *
     * @throws AssertionError where it is not JSON
     */
    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON (status " + status + "): " + text(), e);
        }
    }

    /** The media type without parameters; empty where none was said. */
    public String mediaType() {
        return headers.firstValue("content-type").map(t -> t.split(";", 2)[0].strip()).orElse("");
    }

    /** The entity tag; empty where none was said. */
    public String etag() {
        return headers.firstValue("etag").orElse("");
    }

    /**
     * This answer, if it has the status.
     *
     * @throws AssertionError that shows the whole answer, if it has another
     */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but was " + status + ": " + text());
        }
        return this;
    }
}
