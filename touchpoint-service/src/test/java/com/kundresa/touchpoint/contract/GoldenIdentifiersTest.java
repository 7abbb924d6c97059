package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.PhoneNumbers;
import com.kundresa.touchpoint.interaction.StableId;
import com.kundresa.touchpoint.interaction.libphonenumber.PhoneNumbersOfTheWorld;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Identifiers are normalised, blocked and numbered as contracts/identifier/v1 says. */
class GoldenIdentifiersTest {

    /** The golden vectors are those of a deployment in Sweden. */
    private static final PhoneNumbers PHONES = new PhoneNumbersOfTheWorld(() -> "SE");

    @TestFactory
    Stream<DynamicTest> every_example_of_normalisation_holds() {
        return examples("normalisation")
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.path("type").asText() + " " + example.path("raw"),
                                () -> assertNormalised(example)));
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_interaction_ids_holds() {
        return examples("interaction-ids")
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.path("source").asText() + " " + example.path("messageId"),
                                () -> assertNumbered(example)));
    }

    private static void assertNormalised(JsonNode example) {
        Optional<Identifier> made =
                Identifier.of(example.path("type").asText(), example.path("raw").asText())
                        .map(identifier -> identifier.written(PHONES));

        assertThat(made.isEmpty()).isEqualTo(example.path("blocked").asBoolean(false));
        made.ifPresent(identifier -> {
            assertThat(identifier.value()).isEqualTo(example.path("value").asText());
            assertThat(identifier.nodeId()).hasToString(example.path("nodeId").asText());
        });
    }

    private static void assertNumbered(JsonNode example) {
        assertThat(StableId.of(example.path("source").asText(), example.path("messageId").asText()))
                .hasToString(example.path("interactionId").asText());
    }

    private static Stream<JsonNode> examples(String name) {
        JsonNode all = Contract.json("identifier/v1/examples/%s.json".formatted(name));
        return StreamSupport.stream(all.spliterator(), false);
    }
}
