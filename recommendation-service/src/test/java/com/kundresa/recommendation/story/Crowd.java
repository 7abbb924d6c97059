package com.kundresa.recommendation.story;

import com.kundresa.local.DevelopmentKeys;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Many who ask at the same time, over connections of their own. */
final class Crowd implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore atOnce;

    /**
     * @param atOnce requests under way at most
     */
    Crowd(int atOnce) {
        this.atOnce = new Semaphore(atOnce);
    }

    List<JsonPath> nextSteps(List<String> questions) {
        return answers(
                questions.stream()
                        .map(body ->
                                to("/v1/next-step")
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build())
                        .toList());
    }

    List<JsonPath> get(List<String> paths) {
        return answers(paths.stream().map(path -> to(path).GET().build()).toList());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + DevelopmentKeys.token("service"))
                .header("Content-Type", "application/json");
    }

    private List<JsonPath> answers(List<HttpRequest> requests) {
        return requests.stream().map(this::send).toList().stream()
                .map(CompletableFuture::join)
                .map(Crowd::json)
                .toList();
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        atOnce.acquireUninterruptibly();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> atOnce.release());
    }

    private static JsonPath json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new JsonPath(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
