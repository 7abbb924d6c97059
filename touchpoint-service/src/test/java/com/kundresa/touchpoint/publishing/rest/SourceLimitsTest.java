package com.kundresa.touchpoint.publishing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.touchpoint.administering.rest.Operator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a source is held to: its rate and its schemas. */
@QuarkusTest
class SourceLimitsTest extends ServiceTest {

    private static final String PAGE = "{'type':'page','anonymousId':'a','messageId':'%s'}";

    @Test
    void a_source_that_sends_too_much_is_told_when_to_come_back_and_nothing_of_it_is_taken() {
        Operator.creates("hasty", "{'channel':'web','rate':{'eventsPerSecond':1,'burst':2}}");
        String key = Operator.newKey("hasty");
        String early = id();
        send(key, PAGE.formatted(id()) + "," + PAGE.formatted(id())).then().statusCode(200);

        Response refused = send(key, PAGE.formatted(early) + "," + PAGE.formatted(id()));

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rate-exceeded"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        assertThat(Long.parseLong(refused.header("X-RateLimit-Reset")))
                .isGreaterThan(Instant.EPOCH.plusSeconds(1_700_000_000).getEpochSecond());
        String later = id();
        shop(PAGE.formatted(later)).post("/v1/page").then().statusCode(200);
        try (Topic topic = interactions()) {
            topic.with("ce_id", later, 1);
            assertThat(topic.seen("ce_id", early)).isEmpty();
        }
    }

    @Test
    void an_event_that_does_not_fit_its_schema_is_refused_alone_and_without_its_value() {
        Operator.creates(
                "schooled",
                "{'channel':'web','schemas':{'Signed Up':{'properties':{'properties':{'properties':{'plan':{'enum':['free','paid']}}}}}}}");
        String key = Operator.newKey("schooled");
        String bad = id();
        String signedUp =
                "{'type':'track','event':'Signed Up','anonymousId':'a','messageId':'%s','properties':{'plan':'%s'}}";

        send(
                        key,
                        signedUp.formatted(id(), "free")
                                + ","
                                + signedUp.formatted(bad, "gold")
                                + ","
                                + PAGE.formatted(id()))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("results.messageId", contains(bad))
                .body("results.problem.type", contains("/problems/schema-violation"))
                .body(
                        "results.problem.detail",
                        contains("Mend /properties/plan: the schema's rule \"enum\" is not kept."));
    }

    private static Response send(String key, String events) {
        return json("{'batch':[" + events + "]}").header("X-Write-Key", key).post("/v1/batch");
    }
}
