package com.kundresa.profile.facade.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLES = Path.of("../contracts/interaction-recorded/v1/examples");

    @ParameterizedTest
    @CsvSource({
        "page-viewed, page",
        "identified, identify",
        "product-viewed, track",
        "receipt, track",
        "chat-message, track",
        "case-opened, track"
    })
    void everyInteractionIsAnEventWithItsSenderTimeAndIdentifiers(String example, String type)
            throws IOException {
        JsonNode event = event(example);

        JsonNode said = JSON.readTree(interaction(example));
        assertThat(event.get("type").asText()).isEqualTo(type);
        assertThat(event.get("event").asText()).isEqualTo(said.get("name").asText());
        assertThat(event.get("message_id")).isEqualTo(said.get("messageId"));
        assertThat(event.get("source_id")).isEqualTo(said.get("source"));
        assertThat(event.get("channel")).isEqualTo(said.get("channel"));
        assertThat(event.get("timestamp")).isEqualTo(said.at("/times/occurredAt"));
        assertThat(event.get("external_ids")).hasSameSizeAs(said.get("identifiers"));
    }

    @Test
    void oneProductIsToldInThePropertiesWithItsPriceInWholeUnits() throws IOException {
        JsonNode properties = event("product-viewed").get("properties");

        assertThat(properties.toString())
                .isEqualTo(
                        "{\"currency\":\"SEK\",\"product_id\":\"85123A\",\"name\":\"WHITE HANGING"
                                + " HEART T-LIGHT"
                                + " HOLDER\",\"category\":\"Home\",\"quantity\":1,\"price\":2.55}");
    }

    @Test
    void aReceiptIsAnOrderWithWhatWasGivenBackBesideIt() throws IOException {
        JsonNode properties = event("receipt").get("properties");

        assertThat(properties.get("order_id").asText()).isEqualTo("r-1");
        assertThat(properties.get("total").decimalValue()).isEqualByComparingTo("15.30");
        assertThat(properties.at("/products/0/quantity").asInt()).isEqualTo(6);
        assertThat(properties.at("/refund/order_id").asText()).isEqualTo("r-0");
        assertThat(properties.get("store").asText()).isEqualTo("Malmö");
    }

    @Test
    void whatSegmentHasNoWordsForKeepsOurs() throws IOException {
        assertThat(event("case-opened").at("/properties/case/caseId").isTextual()).isTrue();
        assertThat(event("chat-message").at("/properties/message").isObject()).isTrue();
    }

    @Test
    void yenHaveNoDecimals() {
        byte[] said =
                ("{\"type\":\"order_completed\",\"order\":{\"orderId\":\"1\",\"currency\":\"JPY\","
                                + "\"totalMinor\":1200,\"lines\":[]}}")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(EventJson.of(said).at("/properties/total").decimalValue())
                .isEqualByComparingTo("1200");
    }

    private static JsonNode event(String example) throws IOException {
        return EventJson.of(interaction(example));
    }

    private static byte[] interaction(String example) throws IOException {
        return Files.readAllBytes(EXAMPLES.resolve(example + ".json"));
    }
}
