package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.nextStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.StackResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What customers get while the state cannot be read where it usually is. */
@QuarkusTest
class AwayTest {

    private static final String PAUSE_MILLIS = "9000";

    @Inject RedisDataSource redis;

    @AfterEach
    void all_is_well_again() {
        profiles("/away", "false");
        States.cache(redis, "well-again", States.of("well-again", state -> {}));
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        assertThat(nextStep("well-again", "home-hero").getString("basis"))
                                .isEqualTo("state"));
    }

    @Test
    void a_state_that_is_not_in_the_cache_is_asked_for_in_the_callers_name() {
        profiles(
                "/v1/customers/" + States.nodeId("cold"),
                States.of("cold", state -> States.complains(state, "refund")));

        var decision = nextStep("cold", "home-hero");

        assertThat(decision.getString("basis")).isEqualTo("state");
        assertThat(Asking.whyExcluded(decision, "popular-now")).isEqualTo("OPEN_CASE");
    }

    @Test
    void with_redis_away_profile_service_helps() {
        profiles("/v1/customers/" + States.nodeId("helped"), States.of("helped", state -> {}));

        redis.execute("CLIENT", "PAUSE", PAUSE_MILLIS);

        assertThat(nextStep("helped", "home-hero").getString("basis")).isEqualTo("state");
    }

    @Test
    void with_both_away_the_answer_comes_from_the_context_alone_and_says_so() {
        States.cache(
                redis, "alone", States.of("alone", state -> States.complains(state, "refund")));
        profiles("/away", "true");

        redis.execute("CLIENT", "PAUSE", PAUSE_MILLIS);
        var decision = nextStep("alone", "home-hero");

        assertThat(decision.getString("basis")).isEqualTo("context-only");
        assertThat(decision.getString("basisReason")).isEqualTo("state-unavailable");
        assertThat(decision.getList("answers")).isNotEmpty();
    }

    private static void profiles(String path, String body) {
        profiles(path, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void profiles(String path, byte[] body) {
        String url = ConfigProvider.getConfig().getValue(ProfileStub.URL_PROPERTY, String.class);
        var put =
                HttpRequest.newBuilder(URI.create(url + path))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(put, HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
