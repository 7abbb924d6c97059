package com.kundresa.touchpoint.publishing.rest;

import static com.kundresa.touchpoint.publishing.rest.Topic.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.touchpoint.contract.Contract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plain paths of chat, store and support. */
@QuarkusTest
class ChannelResourcesTest extends ServiceTest {

    @Test
    void a_chat_message_reaches_the_topic() {
        String id = id();

        json(chat(id))
                .header("X-Write-Key", "wk_chat")
                .post("/v1/channels/chat/messages")
                .then()
                .statusCode(200);

        assertPublished(id, "chat_message");
    }

    @Test
    void a_receipt_reaches_the_topic() {
        String id = id();

        json(receipt(id, 1))
                .auth()
                .preemptive()
                .basic("wk_till", "")
                .post("/v1/channels/store/receipts")
                .then()
                .statusCode(200);

        assertPublished(id, "order_completed");
    }

    @Test
    void a_ticket_reaches_the_topic() {
        String id = id();

        json("{'ticketId':'t','eventId':'%s','event':'opened','at':'2026-11-01T10:00:00Z','by':'customer','email':'a@b.se'}"
                        .formatted(id))
                .header("X-Write-Key", "wk_support_desk")
                .post("/v1/channels/support/tickets")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));

        assertPublished(id, "case_opened");
    }

    @Test
    void a_single_receipt_with_a_negative_price_is_a_problem() {
        json(receipt(id(), -1))
                .header("X-Write-Key", "wk_till")
                .post("/v1/channels/store/receipts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/negative-price"))
                .body("title", equalTo("Price is negative"));
    }

    @Test
    void in_an_array_it_is_one_result_among_others() {
        String bad = id();

        json("[" + receipt(id(), 1) + "," + receipt(bad, -1) + "]")
                .header("X-Write-Key", "wk_till")
                .post("/v1/channels/store/receipts")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("results.index", contains(1))
                .body("results.messageId", contains(bad))
                .body("results.problem.type", contains("/problems/negative-price"));
    }

    @Test
    void a_receipt_may_be_long_and_its_limit_is_told() {
        String line =
                "{'sku':'a','quantity':1,'unitPrice':1,'name':'%s'}".formatted("n".repeat(400));
        String long300k = receipt(id(), 1).replace("[", "[" + (line + ",").repeat(700));
        String long600k = receipt(id(), 1).replace("[", "[" + (line + ",").repeat(1_400));

        json(long300k)
                .header("X-Write-Key", "wk_till")
                .post("/v1/channels/store/receipts")
                .then()
                .statusCode(200);
        json(long600k)
                .header("X-Write-Key", "wk_till")
                .post("/v1/channels/store/receipts")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/receipt-too-large"));
    }

    @ParameterizedTest
    @CsvSource({"chat/messages", "store/receipts", "support/tickets"})
    void a_public_key_cannot_speak_for_the_business(String path) {
        json("{}")
                .header("X-Write-Key", "wk_web_shop")
                .post("/v1/channels/" + path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/source-not-verified"));
    }

    @Test
    void more_than_500_at_once_are_too_many() {
        json("[" + (chat(id()) + ",").repeat(500) + chat(id()) + "]")
                .header("X-Write-Key", "wk_chat")
                .post("/v1/channels/chat/messages")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-many-events"));
    }

    private void assertPublished(String id, String type) {
        try (Topic topic = interactions()) {
            String interaction = value(topic.with("ce_id", id, 1).getFirst());
            assertThat(interaction).contains("\"type\":\"%s\"".formatted(type));
            Contract.assertValid(interaction);
        }
    }

    private static String chat(String id) {
        return "{'messageId':'%s','conversationId':'c','contactId':'k','sentAt':'2026-11-01T10:00:00Z','direction':'in','text':'Hi'}"
                .formatted(id);
    }

    private static String receipt(String id, int price) {
        return "{'receiptId':'%s','at':'2026-11-01T10:00:00Z','store':'Lund','currency':'SEK','loyaltyCard':'K1','lines':[{'sku':'a','quantity':2,'unitPrice':%d}]}"
                .formatted(id, price);
    }
}
