package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class FreshReadStoryTest {
    @Inject Stores stores;

    @Test
    void howFarBehindTheLogTheAnswerMayBeIsToldWithIt() {
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "fresh-1")));
        Desk.awaitInteractions("user_id", "fresh-1", 1);

        Response answer = Desk.customer("user_id", "fresh-1");

        assertThat(Long.parseLong(answer.header("Kundresa-Behind-Millis"))).isNotNegative();
        assertThat(Long.parseLong(answer.header("Kundresa-Behind-Records"))).isNotNegative();
        assertThat(answer.header("Kundresa-Identity-Confidence")).isNull();
        Desk.agent()
                .queryParam("confidence", true)
                .get("/v1/customers/user_id:fresh-1")
                .then()
                .statusCode(200)
                .header("Kundresa-Identity-Confidence", equalTo("100"));
    }

    @Test
    @DisplayName("C8 a reader who says what version it was given never gets an older one")
    void aReaderWhoSaysWhatVersionItWasGivenNeverGetsAnOlderOne() {
        // given
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "fresh-2")));
        long seen = Desk.awaitInteractions("user_id", "fresh-2", 1).getLong("version");
        // when, then
        for (int round = 0; round < 20; round++) {
            Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "fresh-2")));
            if (round % 5 == 2) {
                stores.flushCache();
            }
            long next = atLeast("fresh-2", seen).jsonPath().getLong("version");
            assertThat(next).isGreaterThanOrEqualTo(seen);
            seen = next;
        }
    }

    @Test
    void aVersionThatDoesNotComeIsWaitedForOnlySoLong() {
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "fresh-3")));
        long seen = Desk.awaitInteractions("user_id", "fresh-3", 1).getLong("version");

        atLeast("fresh-3", seen).then().statusCode(200);
        atLeast("fresh-3", Long.MAX_VALUE)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("/problems/version-not-reached"));
    }

    private static Response atLeast(String user, long version) {
        return Desk.agent()
                .queryParam("min_version", version)
                .get("/v1/customers/{ref}", "user_id:" + user);
    }
}
