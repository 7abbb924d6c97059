package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static com.kundresa.recommendation.story.Asking.whyExcluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.StackResource;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.learning.CurrentKnowledge;
import com.kundresa.recommendation.offer.Action;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"),
        restrictToAnnotatedClass = false)
@QuarkusTestResource(value = ProfileStub.class, restrictToAnnotatedClass = false)
class NextStepTest {

    @Inject RedisDataSource redis;

    @Inject CurrentKnowledge knowledge;

    @BeforeEach
    void some_orders_were_placed() {
        try (var shoppers = new Interactions()) {
            shoppers.say(
                    Interactions.order("n-1", "cup", "saucer"),
                    Interactions.order("n-2", "cup", "saucer"),
                    Interactions.order("n-3", "lamp"),
                    Interactions.order("n-4", "coffee", "cup"));
        }
        await().atMost(StackResource.PATIENCE)
                .until(() -> knowledge.get().find("coffee").isPresent());
    }

    @Test
    void a_stranger_gets_popular_products_and_is_told_that_nothing_is_known() {
        var decision = nextStep("nobody-knows-me", "home-hero");

        assertThat(decision.getString("basis")).isEqualTo("context-only");
        assertThat(decision.getString("basisReason")).isEqualTo("customer-unknown");
        assertThat(decision.getString("answers[0].actionId")).isEqualTo("popular-now");
        assertThat(decision.getString("answers[0].products[0].reasons[0].code"))
                .isEqualTo("POPULAR");
        assertThat(whyExcluded(decision, "loyalty-club")).isEqualTo("NOT_IN_AUDIENCE");
    }

    @Test
    void who_buys_again_and_again_is_reminded_for_a_stated_reason() {
        States.cache(
                redis,
                "regular",
                States.of(
                        "regular",
                        state -> {
                            States.bought(state, "coffee", 30, 60, 90);
                            States.says(state, "personalisation", true);
                        }));

        var decision = nextStep("regular", "home-hero");

        assertThat(decision.getString("basis")).isEqualTo("state");
        assertThat(decision.getString("customerId")).isEqualTo(States.nodeId("regular").toString());
        assertThat(decision.getLong("stateVersion")).isEqualTo(17);
        var again = "answers.find { it.actionId == 'buy-again' }";
        assertThat(decision.getString(again + ".products[0].productId")).isEqualTo("coffee");
        assertThat(decision.getString(again + ".products[0].name")).isEqualTo("The coffee");
        assertThat(decision.getInt(again + ".products[0].priceMinor")).isEqualTo(1000);
        assertThat(decision.getString(again + ".products[0].reasons[0].code"))
                .isEqualTo("OWN_REPEAT");
        assertThat(decision.getDouble(again + ".score")).isPositive();
    }

    @Test
    void every_action_is_answered_or_excluded_with_a_code() {
        States.cache(
                redis, "anyone", States.of("anyone", state -> States.bought(state, "cup", 40)));

        var decision = nextStep("anyone", "agent-desk");

        Set<String> told = new TreeSet<>(decision.getList("answers.actionId", String.class));
        told.addAll(decision.getList("excluded.findAll { it.code }.actionId", String.class));
        assertThat(told).containsAll(Shop.shipped().stream().map(Action::actionId).toList());
    }

    @Test
    void an_open_case_suspends_selling_and_calls_for_service() {
        States.cache(
                redis,
                "upset",
                States.of(
                        "upset",
                        state -> {
                            States.bought(state, "coffee", 30, 60);
                            States.complains(state, "delivery");
                        }));

        var shop = nextStep("upset", "home-hero");
        var desk = nextStep("upset", "agent-desk");

        assertThat(shop.getList("answers.kind")).doesNotContain("products", "offer");
        assertThat(whyExcluded(shop, "popular-now")).isEqualTo("OPEN_CASE");
        assertThat(desk.getString("answers[0].actionId")).isEqualTo("replacement");
        assertThat(desk.getList("answers[0].reasons.text"))
                .contains("Fits because a case about delivery is open");
    }

    @Test
    void consent_rules_every_answer() {
        States.cache(
                redis,
                "private",
                States.of(
                        "private",
                        state -> {
                            States.bought(state, "coffee", 30, 60, 90);
                            States.says(state, "personalisation", false);
                            States.says(state, "marketing", false);
                        }));
        States.cache(
                redis,
                "unasked",
                States.of("unasked", state -> States.bought(state, "coffee", 30, 60, 90)));

        var objecting = nextStep("private", "home-hero");

        assertThat(whyExcluded(objecting, "for-you")).isEqualTo("OBJECTION");
        assertThat(whyExcluded(objecting, "buy-again")).isEqualTo("OBJECTION");
        assertThat(whyExcluded(objecting, "loyalty-club")).isEqualTo("CONSENT_DENIED");
        assertThat(objecting.getList("answers.products.flatten().reasons.flatten().code.unique()"))
                .doesNotContain("OWN_REPEAT");
        assertThat(whyExcluded(nextStep("unasked", "home-hero"), "loyalty-club"))
                .isEqualTo("CONSENT_MISSING");
    }

    @Test
    void what_lies_in_the_cart_brings_what_goes_with_it() {
        var decision = nextStep("{\"placement\":\"cart\",\"context\":{\"cart\":[\"saucer\"]}}");

        var completed = "answers.find { it.actionId == 'complete-the-cart' }";
        assertThat(decision.getString(completed + ".products[0].productId")).isEqualTo("cup");
        assertThat(decision.getString(completed + ".products[0].reasons[0].text"))
                .isEqualTo("In 2 orders together with The saucer in the cart");
    }

    @Test
    void a_decision_can_be_read_back_and_computed_again() {
        States.cache(
                redis, "reader", States.of("reader", state -> States.bought(state, "cup", 20, 50)));
        var decision = nextStep("reader", "home-hero");
        var path = "/v1/decisions/" + decision.getString("decisionId");

        JsonPath kept = as("agent").get(path).then().statusCode(200).extract().jsonPath();
        JsonPath replay =
                as("agent").get(path + "/replay").then().statusCode(200).extract().jsonPath();

        assertThat(kept.getList("answers")).isEqualTo(decision.getList("answers"));
        assertThat(kept.getList("excluded")).isEqualTo(decision.getList("excluded"));
        assertThat(kept.getString("request.placement")).isEqualTo("home-hero");
        assertThat(kept.getString("request.nodeId")).isEqualTo(States.nodeId("reader").toString());
        assertThat(kept.getLong("inputs.stateVersion")).isEqualTo(17);
        assertThat(kept.getLong("inputs.catalogueVersion")).isPositive();
        assertThat(kept.getLong("inputs.knowledgeVersion")).isPositive();
        assertThat(replay.getBoolean("identical")).isTrue();
    }

    @Test
    void an_erased_customer_is_a_stranger() {
        redis.value(String.class).set("kundresa:alias:" + States.nodeId("erased"), "18 ");

        assertThat(nextStep("erased", "home-hero").getString("basisReason"))
                .isEqualTo("customer-erased");
    }

    @Test
    void decisions_that_come_at_once_are_all_recorded() {
        List<String> ids =
                IntStream.range(0, 60)
                        .parallel()
                        .mapToObj(i ->
                                nextStep("{\"placement\":\"home-hero\"}").getString("decisionId"))
                        .toList();

        assertThat(ids).doesNotHaveDuplicates();
        ids.forEach(id -> as("operator").get("/v1/decisions/" + id).then().statusCode(200));
    }
}
