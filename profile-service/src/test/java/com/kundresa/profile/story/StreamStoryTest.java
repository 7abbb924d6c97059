package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class StreamStoryTest {

    @Test
    void whoFollowsACustomerHearsOfItAndFollowsThroughTheMerge() {
        // given
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("anonymous_id", "str-1")));
        UUID visit =
                UUID.fromString(
                        Desk.awaitInteractions("anonymous_id", "str-1", 1).getString("customerId"));
        try (Listener one =
                        Listener.of(
                                "/v1/customers/"
                                        + URLEncoder.encode(
                                                "anonymous_id:str-1", StandardCharsets.UTF_8)
                                        + "/stream");
                Listener all = Listener.of("/v1/stream")) {
            one.awaitOpen();
            all.awaitOpen();
            // when
            Topic.INTERACTIONS.send(
                    List.of(
                            Said.identified()
                                    .with("user_id", "str-1")
                                    .with("anonymous_id", "str-1")));
            Desk.awaitInteractions("user_id", "str-1", 2);
            Topic.INTERACTIONS.send(
                    List.of(
                            Said.pageViewed().with("user_id", "str-1"),
                            Said.pageViewed().with("user_id", "str-other")));
            // then
            UUID person = Desk.node("user_id", "str-1");
            await().atMost(StackResource.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(one.lines)
                                    .anyMatch(line ->
                                            line.contains("redirectTo")
                                                    && line.contains(visit.toString())
                                                    && line.contains(person.toString())));
            await().atMost(StackResource.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(one.lines)
                                    .anyMatch(line ->
                                            line.startsWith("data:")
                                                    && line.contains(
                                                            "\"customerId\":\"" + person)));
            await().atMost(StackResource.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(all.lines)
                                    .anyMatch(line ->
                                            line.contains(
                                                    Desk.node("user_id", "str-other").toString())));
            assertThat(one.lines)
                    .noneMatch(line -> line.contains(Desk.node("user_id", "str-other").toString()));
            assertThat(one.lines).contains("event:customer-changed");
        }
    }

    /** Somebody who keeps a stream open. */
    private record Listener(HttpClient client, List<String> lines) implements AutoCloseable {
        static Listener of(String path) {
            HttpClient client = HttpClient.newHttpClient();
            List<String> lines = new CopyOnWriteArrayList<>();
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + DevelopmentKeys.token("agent"))
                            .build();
            var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
            answer.thenAcceptAsync(opened -> opened.body().forEach(lines::add));
            return new Listener(client, lines);
        }

        /** The first sign of life has come. */
        void awaitOpen() {
            await().atMost(StackResource.PATIENCE)
                    .until(() -> lines.stream().anyMatch(line -> line.startsWith(":")));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
