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
import java.util.Optional;
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

    @Test
    void whoseLineBrokeGoesOnBehindTheLastEvent() {
        // given somebody who heard of one change
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "str-5")));
        Desk.awaitInteractions("user_id", "str-5", 1);
        String last;
        try (Listener first = Listener.of("/v1/customers/user_id:str-5/stream")) {
            first.awaitOpen();
            Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "str-5")));
            await().atMost(StackResource.PATIENCE).until(() -> first.id().isPresent());
            last = first.id().orElseThrow();
        }
        // when something changes while nobody listens
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "str-5")));
        long missed = Desk.awaitInteractions("user_id", "str-5", 3).getLong("version");
        // then
        try (Listener again = Listener.of("/v1/customers/user_id:str-5/stream", last)) {
            await().atMost(StackResource.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(again.lines)
                                    .anyMatch(line -> line.contains("\"version\":" + missed)));
            assertThat(again.lines).doesNotContain("event:resync");
        }
    }

    @Test
    void whoComesFromTooLongAgoIsToldToReadAfresh() {
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "str-6")));
        Desk.awaitInteractions("user_id", "str-6", 1);
        try (Listener late = Listener.of("/v1/customers/user_id:str-6/stream", "made-up");
                Listener other = Listener.of("/v1/stream", "0.0")) {
            await().atMost(StackResource.PATIENCE)
                    .untilAsserted(() -> assertThat(late.lines).contains("event:resync"));
            await().atMost(StackResource.PATIENCE)
                    .untilAsserted(() -> assertThat(other.lines).contains("event:resync"));
        }
    }

    /** Somebody who keeps a stream open. */
    private record Listener(HttpClient client, List<String> lines) implements AutoCloseable {
        static Listener of(String path) {
            return of(path, "");
        }

        static Listener of(String path, String lastEvent) {
            HttpClient client = HttpClient.newHttpClient();
            List<String> lines = new CopyOnWriteArrayList<>();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + DevelopmentKeys.token("agent"));
            if (!lastEvent.isEmpty()) {
                request.header("Last-Event-ID", lastEvent);
            }
            var answer = client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines());
            answer.thenAcceptAsync(opened -> opened.body().forEach(lines::add));
            return new Listener(client, lines);
        }

        /** The id of the newest event. */
        Optional<String> id() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((one, other) -> other)
                    .map(line -> line.substring("id:".length()).strip());
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
