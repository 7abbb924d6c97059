package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.nextStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.StackResource;
import com.kundresa.recommendation.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningTest {

    private static final String LEARNED =
            """
            SELECT md5(string_agg(line, E'\\n' ORDER BY line)) AS sum FROM (
              SELECT 'product ' || product_id || coalesce(name, '') || coalesce(category, '') AS line FROM product
              UNION ALL SELECT 'price ' || product_id || currency || minor FROM product_price
              UNION ALL SELECT 'day ' || product_id || day || ' ' || orders || ' ' || views FROM product_day
              UNION ALL SELECT 'meeting ' || is_order || arrived || present FROM meeting
              UNION ALL SELECT 'visit ' || visitor || day || product_id FROM visit
            ) everything WHERE line NOT LIKE '%end-of-%'
            """;

    @Inject Pool pool;

    @Test
    void a_replay_of_the_topic_changes_nothing_and_poison_is_passed_over() {
        byte[][] topic = {
            Interactions.order("l-1", "rake", "gloves"),
            Interactions.look("l-2", "visitor-1", "rake"),
            Interactions.look("l-3", "visitor-1", "spade"),
            Contracts.bytes("interaction-recorded/v1/examples/receipt.json"),
            Contracts.bytes("interaction-recorded/v1/examples/chat-message.json")
        };
        try (var shoppers = new Interactions()) {
            shoppers.say(topic);
            shoppers.say(Interactions.order("l-end-1", "end-of-first"));
            awaitKnown("end-of-first");
            String once = learned();

            shoppers.say(bytes("{\"interactionId\":"), bytes("\u0000"), new byte[0], bytes("[1,2"));
            shoppers.say(topic);
            shoppers.say(topic);
            shoppers.say(Interactions.order("l-end-2", "end-of-second"));
            awaitKnown("end-of-second");

            assertThat(learned()).isEqualTo(once);
        }
    }

    @Test
    void what_is_bought_together_is_recommended_on_the_product_page() {
        try (var shoppers = new Interactions()) {
            shoppers.say(
                    Interactions.order("t-1", "tent", "peg"),
                    Interactions.order("t-2", "tent", "peg"),
                    Interactions.look("t-3", "visitor-2", "tent"),
                    Interactions.look("t-4", "visitor-2", "stove"));
        }

        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> {
                    var decision =
                            nextStep(
                                    "{\"placement\":\"product-page\",\"context\":{\"productId\":\"tent\"}}");
                    var together = "answers.find { it.actionId == 'goes-with-this' }.products";
                    assertThat(decision.getList(together + ".productId"))
                            .containsExactly("peg", "stove");
                    assertThat(decision.getString(together + "[1].reasons[0].code"))
                            .isEqualTo("VIEWED_TOGETHER");
                });
    }

    private void awaitKnown(String productId) {
        await().atMost(StackResource.PATIENCE)
                .until(() ->
                        pool.preparedQuery(
                                        "SELECT 1 FROM product WHERE product_id = '"
                                                + productId
                                                + "'")
                                .execute()
                                .await()
                                .indefinitely()
                                .iterator()
                                .hasNext());
    }

    private String learned() {
        return pool.query(LEARNED)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString("sum");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
