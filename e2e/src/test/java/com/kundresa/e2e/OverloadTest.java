package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * More and larger bodies at once than touchpoint-service has memory for: it turns senders away,
 * loses nothing that it accepted, and needs no restart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverloadTest {
    private static final int SENDERS = 48;
    private static final int TURNS = 3;
    private static final int EVENTS = 120;
    private static final String TEXT = "x".repeat(29_000);

    private Suite suite;

    @BeforeAll
    void start() {
        suite = Suite.startHearing(Root.module().resolve("target"));
    }

    @AfterAll
    void end() {
        suite.close();
    }

    @Test
    void senders_are_turned_away_and_nothing_accepted_is_lost() throws Exception {
        var before = suite.touchpoint().pid();
        var answers = new ArrayList<Answer>();
        try (var senders = Executors.newFixedThreadPool(SENDERS);
                var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var all = new ArrayList<Callable<List<Answer>>>();
            for (int sender = 0; sender < SENDERS; sender++) {
                var name = "overload-" + sender;
                all.add(() -> sendAll(client, name));
            }
            for (var future : senders.invokeAll(all)) {
                answers.addAll(future.get());
            }
        }

        assertThat(answers).extracting(Answer::status).contains(200, 503).isSubsetOf(200, 503);
        assertThat(suite.touchpoint().pid()).isEqualTo(before);
        suite.sender("wk_web_shop")
                .post(
                        "/v1/track",
                        Map.of("event", "After", "anonymousId", "after", "messageId", "after"))
                .expect(200);
        assertThat(published()).containsAll(accepted(answers)).contains("after");
    }

    private record Answer(String body, int status) {}

    private List<Answer> sendAll(HttpClient client, String sender) throws Exception {
        var answers = new ArrayList<Answer>();
        for (int turn = 0; turn < TURNS; turn++) {
            var name = sender + "-" + turn;
            var request =
                    HttpRequest.newBuilder(URI.create(suite.touchpoint().url() + "/v1/batch"))
                            .timeout(Duration.ofSeconds(60))
                            .header("X-Write-Key", "wk_web_shop")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body(name)))
                            .build();
            answers.add(new Answer(name, status(client, request)));
        }
        return answers;
    }

    /** A connection that is closed because its body is not wanted counts as turned away. */
    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.net.http.HttpTimeoutException silence) {
            return 0;
        } catch (java.io.IOException closed) {
            return 503;
        }
    }

    private static byte[] body(String name) {
        var body = new StringBuilder("{\"batch\":[");
        for (int i = 0; i < EVENTS; i++) {
            body.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"type":"track","event":"Large","anonymousId":"%s","messageId":"%s-%d","properties":{"text":"%s"}}\
                            """
                                    .formatted(name, name, i, TEXT));
        }
        return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> accepted(List<Answer> answers) {
        var ids = new HashSet<String>();
        for (var answer : answers) {
            for (int i = 0; i < EVENTS && answer.status() == 200; i++) {
                ids.add(answer.body() + "-" + i);
            }
        }
        return ids;
    }

    private Set<String> published() {
        var ids = new HashSet<String>();
        for (var record : suite.log().first("interactions", Integer.MAX_VALUE)) {
            ids.add(
                    new String(
                            record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
        }
        return ids;
    }
}
