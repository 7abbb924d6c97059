package com.kundresa.local.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a read or decision API with a bearer token, as another system of the business would. */
public record Api(HttpClient client, URI address, String token, Duration patience) {

    /** What came back; status 0 where nothing did. */
    public record Answer(int status, JsonNode body) {
        public boolean isGood() {
            return status / 100 == 2;
        }
    }

    public static Api of(URI address, String token, Duration patience) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(patience)
                        .build();
        return new Api(client, address, token, patience);
    }

    public Answer post(String path, JsonNode body) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(Json.text(body)))
                        .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), Json.read(response.body()));
        } catch (IOException unreachable) {
            return new Answer(0, Json.read(new byte[0]));
        }
    }
}
