package com.kundresa.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Speaks HTTP to one service, with the headers that say who is asking.
 *
 * @param base address of the service, without a slash at the end
 * @param headers sent with every request
 */
public record Http(String base, Map<String, String> headers) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    /** Somebody without any credentials. */
    public static Http anonymous(String base) {
        return new Http(base, Map.of());
    }

    /** Somebody with a bearer token. */
    public static Http bearer(String base, String token) {
        return new Http(base, Map.of("Authorization", "Bearer " + token));
    }

    /** A sender with a write key. */
    public static Http writeKey(String base, String key) {
        return new Http(base, Map.of("X-Write-Key", key));
    }

    /** The same sender with one header more. */
    public Http with(String name, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(name, value);
        return new Http(base, Map.copyOf(more));
    }

    /** GET of a path that starts with a slash. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** DELETE of a path that starts with a slash. */
    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** POST of anything that Jackson can write. */
    public Answer post(String path, Object body) {
        return postText(path, "application/json", write(body));
    }

    /** POST of a body as it is. */
    public Answer postText(String path, String mediaType, String body) {
        return send(
                request(path)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** PUT of a body as it is. */
    public Answer putText(String path, String mediaType, String body) {
        return send(
                request(path).header("Content-Type", mediaType).PUT(BodyPublishers.ofString(body)));
    }

    static String write(Object body) {
        try {
            return Answer.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
