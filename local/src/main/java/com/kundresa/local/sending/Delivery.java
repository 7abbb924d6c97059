package com.kundresa.local.sending;

import com.kundresa.local.message.Source;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** One request to touchpoint-service. */
public final class Delivery {
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

    private final URI touchpoint;
    private final Map<String, String> keys;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /**
     * @param touchpoint for example {@code http://127.0.0.1:8701}
     * @param keys source name to write key, where it is not the development key
     */
    public Delivery(URI touchpoint, Map<String, String> keys) {
        this.touchpoint = touchpoint;
        this.keys = keys;
    }

    Answer post(Batch batch, int attempt) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request(batch), BodyHandlers.ofByteArray());
            return Answers.read(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After"),
                    response.body(),
                    attempt);
        } catch (IOException unreachable) {
            return new Answer.Later(
                    Answers.wait(Optional.empty(), attempt),
                    touchpoint
                            + " does not answer ("
                            + unreachable.getClass().getSimpleName()
                            + ")");
        }
    }

    private HttpRequest request(Batch batch) {
        return HttpRequest.newBuilder(touchpoint.resolve(batch.door().path()))
                .timeout(LONGEST_REQUEST)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + credentials(batch.source()))
                .POST(BodyPublishers.ofByteArray(batch.body()))
                .build();
    }

    private String credentials(Source source) {
        String key = keys.getOrDefault(source.label(), source.developmentKey());
        return Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }
}
