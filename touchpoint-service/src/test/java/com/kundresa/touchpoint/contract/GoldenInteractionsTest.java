package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.chat.ChatReader;
import com.kundresa.touchpoint.interaction.ChannelReader;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.interaction.json.InteractionJson;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.store.ReceiptReader;
import com.kundresa.touchpoint.support.TicketReader;
import com.kundresa.touchpoint.web.TrackingReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * What the readers make of plain senders' words is, to the byte, what the contract's examples say.
 */
class GoldenInteractionsTest {

    @Test
    void a_page_call_becomes_the_page_viewed_example() {
        assertGolden(
                "page-viewed",
                "2026-11-01T10:00:00.120Z",
                Arrivals.WEB_SHOP,
                TrackingReader::read,
                """
                {"type":"page","messageId":"m-1","anonymousId":"anon-9f1","name":"Home",
                 "timestamp":"2026-11-01T10:00:00Z",
                 "properties":{"url":"https://shop.example/","path":"/","title":"Home"},
                 "context":{"campaign":{"name":"autumn","source":"newsletter","medium":"email"},
                            "consent":{"categoryPreferences":{"personalisation":true}}}}
                """);
    }

    @Test
    void an_identify_call_becomes_the_identified_example() {
        assertGolden(
                "identified",
                "2026-11-01T10:01:00.050Z",
                Arrivals.WEB_SERVER,
                TrackingReader::read,
                """
                {"type":"identify","messageId":"m-2","userId":"cust-1001","anonymousId":"anon-9f1",
                 "timestamp":"2026-11-01T10:01:00.000Z",
                 "traits":{"email":"Anna.Berg@Example.com","firstName":"Anna","lastName":"Berg","nickname":null}}
                """);
    }

    @Test
    void a_product_viewed_event_becomes_the_product_viewed_example() {
        assertGolden(
                "product-viewed",
                "2026-11-01T10:02:00.050Z",
                Arrivals.WEB_SHOP,
                TrackingReader::read,
                """
                {"type":"track","messageId":"m-3","anonymousId":"anon-9f1","event":"Product Viewed",
                 "timestamp":"2026-11-01T10:02:00.000Z",
                 "properties":{"product_id":"85123A","name":"WHITE HANGING HEART T-LIGHT HOLDER",
                               "category":"Home","price":2.55,"currency":"sek"}}
                """);
    }

    @Test
    void a_chat_message_becomes_the_chat_message_example() {
        assertGolden(
                "chat-message",
                "2026-11-01T11:00:00.200Z",
                Arrivals.CHAT,
                ChatReader::read,
                """
                {"messageId":"c-9","conversationId":"conv-1","contactId":"site:42","direction":"in",
                 "sentAt":"2026-11-01T12:00:00+01:00","text":"Do you have it in red?",
                 "email":"anna.berg@example.com"}
                """);
    }

    @Test
    void a_receipt_with_a_return_becomes_the_receipt_example() {
        assertGolden(
                "receipt",
                "2026-11-02T18:00:00Z",
                Arrivals.TILL,
                ReceiptReader::read,
                """
                {"receiptId":"r-1","at":"2026-11-02T12:00:00Z","store":"Malmö","till":"3","currency":"SEK",
                 "loyaltyCard":"KR 1000 2000","returnedReceiptId":"r-0",
                 "lines":[{"sku":"85123A","name":"WHITE HANGING HEART T-LIGHT HOLDER","category":"Home",
                           "quantity":6,"unitPrice":2.55},
                          {"sku":"71053","quantity":-1,"unitPrice":3.39}]}
                """);
    }

    @Test
    void a_ticket_becomes_the_case_opened_example() {
        assertGolden(
                "case-opened",
                "2026-11-03T09:00:01Z",
                Arrivals.DESK,
                TicketReader::read,
                """
                {"ticketId":"t-7","eventId":"t-7-1","event":"opened","at":"2026-11-03T09:00:00Z",
                 "topic":"delivery","priority":"high","subject":"Where is my parcel?",
                 "text":"My parcel has not come.","by":"customer","email":"anna.berg@example.com"}
                """);
    }

    private static void assertGolden(
            String example, String receivedAt, Sender sender, ChannelReader reader, String sent) {
        Interaction interaction =
                Arrivals.accepted(
                        Arrivals.readings(
                                        sent, Shape.ONE, sender, Instant.parse(receivedAt), reader)
                                .getFirst());

        String written = new String(InteractionJson.write(interaction), StandardCharsets.UTF_8);

        assertThat(written)
                .isEqualTo(
                        Contract.json("interaction-recorded/v1/examples/%s.json".formatted(example))
                                .toString());
    }
}
