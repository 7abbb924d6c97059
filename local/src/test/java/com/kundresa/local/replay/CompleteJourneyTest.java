package com.kundresa.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import com.kundresa.local.replay.CompleteJourney.Basket;
import com.kundresa.local.replay.CompleteJourney.Entry;
import com.kundresa.local.replay.CompleteJourney.Files;
import com.kundresa.local.replay.CompleteJourney.Product;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompleteJourneyTest {

    @Test
    void aLetterIsACampaignReceivedByTheHouseholdsCard() {
        Message message = only(entry("campaign_received", "24", "", "Type C"), Map.of());

        assertThat(message.source()).isEqualTo(Source.DIRECT_MAIL);
        assertThat(message.id()).isEqualTo("cj-letter-24-906");
        assertThat(json(message).at("/event").asText()).isEqualTo("Campaign Received");
        assertThat(json(message).at("/context/externalIds/0/id").asText()).isEqualTo("CJ906");
        assertThat(json(message).at("/properties/campaign_type").asText()).isEqualTo("Type C");
    }

    @Test
    void twoCouponsOfOneCampaignOnOneDayAreTwoMessages() {
        Message one = only(entry("coupon_redeemed", "26", "", "51380041013"), Map.of());
        Message other = only(entry("coupon_redeemed", "26", "", "51380041313"), Map.of());

        assertThat(one.source()).isEqualTo(Source.TILL);
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void aBasketIsAReceiptWithItsSampledLines() {
        Message message =
                only(
                        entry("basket_sampled_lines", "b1", "5.00", "store 319"),
                        Map.of("b1", List.of(basket("1", "2", "3"), basket("2", "1", "2"))));

        JsonNode json = json(message);
        assertThat(json.at("/store").asText()).isEqualTo("319");
        assertThat(json.at("/currency").asText()).isEqualTo("USD");
        assertThat(json.at("/lines").size()).isEqualTo(2);
        assertThat(json.at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(json.at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("1.50");
        assertThat(json.at("/lines/0/name").asText()).isEqualTo("ICE");
    }

    @Test
    void whatDoesNotDivideIntoWholeCentsIsOnePieceAtTheLinesValue() {
        Message message =
                only(
                        entry("basket_sampled_lines", "b1", "35.50", "store 1"),
                        Map.of(
                                "b1",
                                List.of(
                                        basket("1", "3", "10"),
                                        basket("2", "8123", "25.50"),
                                        basket("3", "0", "0"))));

        JsonNode lines = json(message).at("/lines");
        assertThat(lines).allSatisfy(line -> assertThat(line.get("quantity").asInt()).isOne());
        assertThat(lines.at("/0/unitPrice").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(lines.at("/1/unitPrice").decimalValue()).isEqualByComparingTo("25.50");
    }

    @Test
    void aBasketWhoseLinesDoNotSumUpIsOneLine() {
        Message message =
                only(
                        entry("basket_sampled_lines", "b1", "5.00", "store 1"),
                        Map.of("b1", List.of(basket("1", "1", "3"))));

        assertThat(json(message).at("/lines").size()).isOne();
        assertThat(json(message).at("/lines/0/sku").asText()).isEqualTo("basket");
        assertThat(json(message).at("/total").decimalValue()).isEqualByComparingTo("5.00");
    }

    @Test
    void anUnknownEventIsNotSentButCounted() {
        Dataset dataset =
                CompleteJourney.dataset(
                        new Files(List.of(entry("moved", "1", "", "")), Map.of(), Map.of()));

        assertThat(dataset.messages()).isEmpty();
        assertThat(dataset.notes()).containsEntry("rows not sent: unknown event moved", 1L);
    }

    private static Message only(Entry entry, Map<String, List<Basket>> baskets) {
        Files files =
                new Files(List.of(entry), baskets, Map.of("1", new Product("ICE", "GROCERY")));
        return CompleteJourney.dataset(files).messages().getFirst();
    }

    private static Entry entry(String event, String ref, String value, String detail) {
        return new Entry(
                CompleteJourney.instant("2017-01-01 07:30:27"), "906", event, ref, value, detail);
    }

    private static Basket basket(String product, String quantity, String value) {
        return new Basket(product, new BigDecimal(quantity), new BigDecimal(value));
    }

    private static JsonNode json(Message message) {
        return Json.read(message.body().getBytes(StandardCharsets.UTF_8));
    }
}
