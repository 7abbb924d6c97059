package com.kundresa.local.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the shop's server answers: a status, headers and bytes. */
record Reply(int status, Map<String, String> headers, byte[] body) {

    static Reply of(String contentType, byte[] body) {
        return new Reply(200, Map.of("Content-Type", contentType), body);
    }

    static Reply json(JsonNode json) {
        return of("application/json", Json.text(json).getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    /** An error of our own, as problem+json. */
    static Reply problem(int status, String type, String title, String detail) {
        var problem = Json.object().put("type", "/problems/" + type).put("title", title);
        problem.put("status", status).put("detail", detail);
        return new Reply(
                status,
                Map.of("Content-Type", "application/problem+json"),
                Json.text(problem).getBytes(StandardCharsets.UTF_8));
    }

    static Reply notFound() {
        return problem(
                404, "page-unknown", "Page unknown", "The shop has nothing at this address.");
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
