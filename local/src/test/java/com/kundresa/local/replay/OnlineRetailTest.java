package com.kundresa.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Door;
import com.kundresa.local.message.Json;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlineRetailTest {

    @Test
    void anEvenInvoiceIsAWebOrderOfAUserWhoAlsoHoldsACard() {
        Message message = only(line("536366", "22633", "HAND WARMER", 6, "1.85", "17850"));

        assertThat(message.source()).isEqualTo(Source.WEB_SERVER);
        assertThat(message.door()).isEqualTo(Door.BATCH);
        assertThat(message.id()).isEqualTo("or-536366");
        JsonNode json = json(message);
        assertThat(json.at("/event").asText()).isEqualTo("Order Completed");
        assertThat(json.at("/userId").asText()).isEqualTo("17850");
        assertThat(json.at("/context/externalIds/0/type").asText()).isEqualTo("loyalty_card");
        assertThat(json.at("/context/externalIds/0/id").asText()).isEqualTo("OR17850");
        assertThat(json.at("/properties/total").decimalValue()).isEqualByComparingTo("11.10");
        assertThat(json.at("/properties/currency").asText()).isEqualTo("GBP");
    }

    @Test
    void anOddInvoiceIsAReceiptThatNamesTheCardOnly() {
        Message message = only(line("536365", "85123A", "T-LIGHT", 6, "2.55", "17850"));

        assertThat(message.source()).isEqualTo(Source.TILL);
        assertThat(message.door()).isEqualTo(Door.RECEIPTS);
        JsonNode json = json(message);
        assertThat(json.at("/receiptId").asText()).isEqualTo("or-536365");
        assertThat(json.at("/loyaltyCard").asText()).isEqualTo("OR17850");
        assertThat(json.has("userId")).isFalse();
        assertThat(json.at("/lines/0/quantity").asInt()).isEqualTo(6);
    }

    @Test
    void anInvoiceOfMoreThan120LinesIsAReceiptWhateverItsNumber() {
        List<RetailLine> lines = new ArrayList<>();
        for (int i = 0; i < 121; i++) {
            lines.add(line("536366", "P" + i, "THING", 1, "1.00", "17850"));
        }

        assertThat(messages(lines)).extracting(Message::door).containsExactly(Door.RECEIPTS);
        assertThat(messages(lines.subList(0, 120)))
                .extracting(Message::door)
                .containsExactly(Door.BATCH);
    }

    @Test
    void anEvenCancellationIsARefundOfPositiveAmounts() {
        JsonNode json = json(only(line("C536378", "22556", "PLASTERS", -12, "1.65", "17548")));

        assertThat(json.at("/event").asText()).isEqualTo("Order Refunded");
        assertThat(json.at("/properties/order_id").asText()).isEqualTo("or-C536378");
        assertThat(json.at("/properties/products/0/quantity").asInt()).isEqualTo(12);
        assertThat(json.at("/properties/total").decimalValue()).isEqualByComparingTo("19.80");
    }

    @Test
    void anOddCancellationIsAReceiptOfReturnedPieces() {
        JsonNode json = json(only(line("C536379", "D", "Discount", -1, "27.50", "14527")));

        assertThat(json.at("/receiptId").asText()).isEqualTo("or-C536379");
        assertThat(json.at("/lines/0/quantity").asInt()).isEqualTo(-1);
        assertThat(json.at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("27.50");
    }

    @Test
    void anInvoiceWithoutACustomerIsAnAnonymousVisitInPartsOf100Products() {
        List<RetailLine> lines = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            lines.add(line("536544", "P" + i, "THING", 1, "1.00", ""));
        }

        List<Message> visits = messages(lines);

        assertThat(visits)
                .extracting(Message::id)
                .containsExactly("or-536544-1", "or-536544-2", "or-536544-3");
        assertThat(visits)
                .allSatisfy(visit -> {
                    assertThat(visit.source()).isEqualTo(Source.WEB_SHOP);
                    assertThat(json(visit).at("/anonymousId").asText()).isEqualTo("or-536544");
                    assertThat(json(visit).at("/properties/products").size())
                            .isLessThanOrEqualTo(100);
                });
    }

    @Test
    void stockAdjustmentsAccountingAndCancellationsWithoutCustomerAreNotSentButCounted() {
        Dataset dataset =
                OnlineRetail.dataset(
                        List.of(
                                line("536414", "22139", "", 56, "0.0", ""),
                                line("536996", "22712", "damaged", -20, "0.0", ""),
                                line("A563185", "B", "Adjust bad debt", 1, "11062.06", ""),
                                line("C537251", "22429", "JUG", -2, "4.25", "")));

        assertThat(dataset.messages()).isEmpty();
        assertThat(dataset.notes())
                .containsEntry("rows", 4L)
                .containsEntry("rows not sent: stock adjustment", 2L)
                .containsEntry("rows not sent: accounting entry (A…)", 1L)
                .containsEntry("rows not sent: cancellation without a customer", 1L);
    }

    @Test
    void aFreeLineOfACustomerStaysInTheOrder() {
        JsonNode json = json(only(line("537198", "22841", "ROUND CAKE TIN", 1, "0.0", "12647")));

        assertThat(json.at("/properties/products").size()).isEqualTo(1);
        assertThat(json.at("/properties/total").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void rowsOfOneInvoiceAreOneOrderEvenWhenAnotherStandsBetweenThem() {
        List<Message> messages =
                messages(
                        List.of(
                                line("542806", "A", "A", 1, "1.00", "12836"),
                                line("542808", "B", "B", 1, "2.00", "12836"),
                                line("542806", "C", "C", 2, "7.95", "12836")));

        assertThat(messages).extracting(Message::id).containsExactly("or-542806", "or-542808");
        assertThat(json(messages.getFirst()).at("/properties/total").decimalValue())
                .isEqualByComparingTo("16.90");
    }

    @Test
    void eachLineIsRoundedOnceHalfUp() {
        JsonNode json =
                json(
                        messages(
                                        List.of(
                                                line("550194", "PADS", "PADS", 1, "0.001", "1"),
                                                line("550194", "A", "A", 5, "0.001", "1"),
                                                line("550194", "B", "B", 1, "1.25", "1")))
                                .getFirst());

        assertThat(json.at("/properties/total").decimalValue()).isEqualByComparingTo("1.26");
    }

    @Test
    void londonSummerTimeIsAnHourAheadOfUtc() {
        assertThat(RetailLine.instant("2011-07-26 10:13:00")).hasToString("2011-07-26T09:13:00Z");
        assertThat(RetailLine.instant("2010-12-01 08:26:00")).hasToString("2010-12-01T08:26:00Z");
    }

    @Test
    void theSameRowsGiveTheSameBytes() {
        List<RetailLine> lines =
                List.of(line("536366", "22633", "HAND WARMER", 6, "1.85", "17850"));

        assertThat(messages(lines)).isEqualTo(messages(lines));
    }

    @Test
    void everyWebEventStaysUnderTheLimitOf32Kilobytes() {
        List<RetailLine> lines = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            lines.add(
                    line("536366", "gift_0001_" + i, "D".repeat(35), 10_000, "11062.06", "17850"));
        }

        String body = messages(lines).getFirst().body();

        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(32 * 1024);
    }

    private static Message only(RetailLine line) {
        List<Message> messages = messages(List.of(line));
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static List<Message> messages(List<RetailLine> lines) {
        return OnlineRetail.dataset(lines).messages();
    }

    private static JsonNode json(Message message) {
        return Json.read(message.body().getBytes(StandardCharsets.UTF_8));
    }

    private static RetailLine line(
            String invoice, String code, String name, int quantity, String price, String customer) {
        return new RetailLine(
                invoice,
                code,
                name,
                quantity,
                RetailLine.instant("2010-12-01 08:26:00"),
                new BigDecimal(price),
                customer);
    }
}
