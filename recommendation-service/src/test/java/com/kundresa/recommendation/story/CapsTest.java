package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static com.kundresa.recommendation.story.Asking.whyExcluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.cap.Taking;
import com.kundresa.recommendation.cap.redis.CapLedger;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.offer.Cap;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often anybody is given what has a cap, whoever asks at the same time. */
@QuarkusTest
class CapsTest {

    /** On a busy machine some wait so long for Redis that it counts as away. */
    private static final List<String> CAPPED = List.of("CAP_REACHED", "CAP_UNCHECKED");

    private static final String RARE =
            """
            {"actionId":"rare","kind":"content","enabled":%s,"placements":["home-hero","cart"],"category":"rare",
             "title":{"en":"Rare"},"prior":0.9,"valueMinor":1000000,"lever":1,"caps":[{"most":3,"hours":24}]}
            """;

    @Inject RedisDataSource redis;
    @Inject CapLedger ledger;

    @BeforeEach
    void something_is_given_three_times_a_day_at_most() {
        as("operator").body(RARE.formatted(true)).put("/v1/actions/rare").then().statusCode(200);
    }

    @AfterEach
    void and_no_more() {
        redis.key().del("kundresa:caps:" + States.nodeId("crowd"));
        as("operator").body(RARE.formatted(false)).put("/v1/actions/rare").then().statusCode(200);
    }

    @Test
    void two_hundred_parallel_requests_are_given_it_exactly_three_times() {
        States.cache(redis, "crowd", States.of("crowd", state -> {}));

        List<JsonPath> decisions;
        try (var crowd = new Crowd(200)) {
            decisions =
                    crowd.nextSteps(
                            Collections.nCopies(
                                    200,
                                    "{\"customer\":{\"type\":\"user_id\",\"value\":\"crowd\"},\"placement\":\"home-hero\"}"));
        }

        assertThat(decisions)
                .filteredOn(decision ->
                        decision.getList("answers.actionId", String.class).contains("rare"))
                .hasSize(3);
        assertThat(decisions)
                .filteredOn(
                        decision -> CAPPED.contains(String.valueOf(whyExcluded(decision, "rare"))))
                .hasSize(197);
        for (JsonPath decision : decisions.subList(0, 20)) {
            as("agent")
                    .get("/v1/decisions/" + decision.getString("decisionId") + "/replay")
                    .then()
                    .body("identical", equalTo(true));
        }
    }

    @Test
    void placements_and_identifiers_share_one_count() {
        States.cache(redis, "crowd", States.of("crowd", state -> {}));
        redis.value(String.class)
                .set(
                        "kundresa:alias:" + NodeId.of("email", "crowd@example.com"),
                        "17 " + States.nodeId("crowd"));
        nextStep("crowd", "home-hero");
        nextStep("crowd", "cart");
        nextStep("crowd", "cart");

        var byAddress =
                nextStep(
                        "{\"customer\":{\"type\":\"email\",\"value\":\"Crowd@example.com\"},\"placement\":\"cart\"}");

        assertThat(whyExcluded(byAddress, "rare")).isEqualTo("CAP_REACHED");
    }

    @Test
    void the_count_stays_with_the_anchor_when_the_customer_gets_another_id() {
        var anchor = NodeId.of("anonymous_id", "crowd-once");
        var before = States.of("crowd", state -> state.put("anchor", anchor.toString()));
        States.cache(redis, "crowd", before);
        for (int time = 0; time < 3; time++) {
            nextStep("crowd", "home-hero");
        }

        States.cache(
                redis,
                "crowd-merged",
                States.of("crowd-merged", state -> state.put("anchor", anchor.toString())));

        assertThat(whyExcluded(nextStep("crowd-merged", "home-hero"), "rare"))
                .isEqualTo("CAP_REACHED");
        redis.key().del("kundresa:caps:" + anchor);
    }

    @Test
    void windows_roll() {
        var anchor = UUID.randomUUID();
        var claims = List.of(Claim.within("action:x", List.of(new Cap(2, 24), new Cap(3, 72))));
        var start = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(taken(anchor, start, claims)).isTrue();
        assertThat(taken(anchor, start.plus(Duration.ofHours(1)), claims)).isTrue();
        assertThat(taken(anchor, start.plus(Duration.ofHours(23)), claims)).isFalse();
        assertThat(taken(anchor, start.plus(Duration.ofHours(24)), claims)).isTrue();
        assertThat(taken(anchor, start.plus(Duration.ofHours(49)), claims)).isFalse();
        assertThat(taken(anchor, start.plus(Duration.ofHours(72)), claims)).isTrue();
        assertThat(ledger.read(anchor).await().indefinitely().times().get("action:x"))
                .containsExactly(
                        start.plus(Duration.ofHours(1)),
                        start.plus(Duration.ofHours(24)),
                        start.plus(Duration.ofHours(72)));
    }

    @Test
    void all_that_is_given_together_is_counted_or_none_of_it() {
        var anchor = UUID.randomUUID();
        var at = Instant.parse("2026-11-20T12:00:00Z");
        var one = Claim.within("action:one", List.of(new Cap(1, 24)));
        var two = Claim.within("action:two", List.of(new Cap(2, 24)));
        ledger.take(anchor, at, List.of(one)).await().indefinitely();

        var taking = ledger.take(anchor, at, List.of(two, one)).await().indefinitely();

        assertThat(taking)
                .isInstanceOfSatisfying(
                        Taking.Refused.class,
                        refused ->
                                assertThat(refused.usage().times())
                                        .isEqualTo(Map.of("action:one", List.of(at))));
    }

    @Test
    void with_redis_away_what_is_capped_is_left_out_and_the_rest_is_answered() {
        redis.execute("CLIENT", "PAUSE", "9000");

        var decision = nextStep("crowd", "home-hero");

        assertThat(whyExcluded(decision, "rare")).isEqualTo("CAP_UNCHECKED");
        assertThat(decision.getList("answers")).isNotEmpty();
    }

    @Test
    void redis_is_asked_once_and_told_once() {
        States.cache(redis, "crowd", States.of("crowd", state -> {}));
        redis.execute("CONFIG", "RESETSTAT");

        nextStep("crowd", "home-hero");

        var calls = calls(redis.execute("INFO", "commandstats").toString());
        assertThat(calls).as("reading, then counting").containsEntry("eval", 2);
        assertThat(calls.keySet())
                .as("nothing else is sent; the others run inside the two scripts")
                .isSubsetOf(
                        "eval", "get", "hget", "hgetall", "hset", "pttl", "pexpire", "info",
                        "config");
        assertThat(calls).containsEntry("get", 1).containsEntry("hgetall", 2);
    }

    private boolean taken(UUID anchor, Instant at, List<Claim> claims) {
        return ledger.take(anchor, at, claims).await().indefinitely() instanceof Taking.Taken;
    }

    private static Map<String, Integer> calls(String info) {
        Map<String, Integer> calls = new TreeMap<>();
        for (String line : info.lines().toList()) {
            if (line.startsWith("cmdstat_")) {
                calls.put(
                        line.substring(8, line.indexOf(':')),
                        Integer.valueOf(line.replaceFirst(".*:calls=(\\d+).*", "$1")));
            }
        }
        return calls;
    }
}
