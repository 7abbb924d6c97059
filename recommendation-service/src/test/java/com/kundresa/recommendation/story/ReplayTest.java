package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was decided is what is decided again from what was kept: a thousand times. */
@QuarkusTest
class ReplayTest {

    private static final int CUSTOMERS = 60;
    private static final int ROUNDS = 5;
    private static final int DECISIONS = 1_000;
    private static final List<String> PRODUCTS = List.of("cup", "saucer", "lamp", "coffee");
    private static final List<String> PHASES =
            List.of("awareness", "information", "decision", "conversion", "service", "loyalty");
    private static final List<String> PLACEMENTS =
            List.of("home-hero", "product-page", "cart", "chat-reply", "agent-desk");

    /**
     * Two that are capped and one that is worth something else in each version of the catalogue.
     */
    private static final String CHANGING =
            """
            {"actionId":"changing-%d","kind":"%s","enabled":true,"placements":["home-hero","cart","agent-desk"],
             "category":"changing-%d","title":{"en":"Changing"},"prior":0.%d,"valueMinor":%d,"lever":1,
             "purpose":%s,"caps":[{"most":2,"hours":24},{"most":5,"hours":168}]}
            """;

    @Inject RedisDataSource redis;

    private final Random chance = new Random(20_261_122);

    @Test
    void a_thousand_kept_decisions_are_decided_again_to_the_byte() {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            States.cache(redis, "again-" + customer, States.of("again-" + customer, this::live));
        }
        List<JsonPath> decided = new ArrayList<>();
        List<JsonPath> replayed;
        try (var crowd = new Crowd(24)) {
            for (int round = 0; round < ROUNDS; round++) {
                changeCatalogue(round);
                decided.addAll(crowd.nextSteps(questions(DECISIONS / ROUNDS)));
            }
            replayed =
                    crowd.get(
                            decided.stream()
                                    .map(one -> one.getString("decisionId"))
                                    .map(id -> "/v1/decisions/" + id + "/replay")
                                    .toList());
        }

        assertThat(replayed).hasSize(DECISIONS).allMatch(replay -> replay.getBoolean("identical"));
        assertThat(decided).extracting(one -> one.getString("decisionId")).doesNotHaveDuplicates();
        assertThat(codes(decided))
                .as("the decisions are of many sorts")
                .contains("CAP_REACHED", "OPEN_CASE", "OBJECTION", "CONSENT_MISSING", "OUTRANKED");
        assertThat(decided).extracting(one -> one.getString("basis")).contains("context-only");
    }

    private void changeCatalogue(int round) {
        for (int n = 0; n < 3; n++) {
            as("operator")
                    .body(
                            CHANGING.formatted(
                                    n,
                                    List.of("content", "offer", "message").get(n),
                                    n,
                                    10 + chance.nextInt(80),
                                    1_000 * (round + 1),
                                    n == 2 ? "\"marketing\"" : "null"))
                    .put("/v1/actions/changing-" + n)
                    .then()
                    .statusCode(200);
        }
    }

    private List<String> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        """
                        {%s"placement":"%s","count":%d,
                         "context":{"cart":%s,"viewed":["%s"],"productId":"%s","locale":"%s"}}
                        """
                                .formatted(
                                        customer(),
                                        one(PLACEMENTS),
                                        1 + chance.nextInt(6),
                                        chance.nextBoolean() ? "null" : "[\"cup\"]",
                                        one(PRODUCTS),
                                        one(PRODUCTS),
                                        one(List.of("sv", "da", "nb", "en"))))
                .toList();
    }

    private String customer() {
        return chance.nextInt(10) == 0
                ? ""
                : "\"customer\":{\"type\":\"user_id\",\"value\":\"again-%d\"},"
                        .formatted(chance.nextInt(CUSTOMERS + 5));
    }

    /** A life as chance has it. */
    private void live(ObjectNode state) {
        ((ObjectNode) state.get("journey")).put("phase", one(PHASES));
        for (String product : PRODUCTS) {
            if (chance.nextBoolean()) {
                States.bought(state, product, 20 + chance.nextInt(30), 60 + chance.nextInt(30));
            }
        }
        if (chance.nextInt(4) == 0) {
            States.complains(state, one(List.of("delivery", "refund")));
        }
        if (chance.nextInt(3) == 0) {
            States.says(state, "personalisation", chance.nextBoolean());
        }
        if (chance.nextInt(2) == 0) {
            States.says(state, "marketing", chance.nextInt(3) > 0);
        }
    }

    private static Set<String> codes(List<JsonPath> decisions) {
        Set<String> codes = new TreeSet<>();
        decisions.forEach(one -> codes.addAll(one.getList("excluded.code", String.class)));
        return codes;
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
