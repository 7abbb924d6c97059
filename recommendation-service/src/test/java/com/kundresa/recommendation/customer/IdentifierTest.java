package com.kundresa.recommendation.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.customer.libphonenumber.PhoneNumbersOfTheWorld;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierTest {

    /** The golden vectors are those of a deployment in Sweden. */
    private static final PhoneNumbers PHONES = new PhoneNumbersOfTheWorld(() -> "SE");

    static Stream<JsonNode> normalisations() {
        return Contracts.array("identifier/v1/examples/normalisation.json");
    }

    static Stream<JsonNode> interactionIds() {
        return Contracts.array("identifier/v1/examples/interaction-ids.json");
    }

    @ParameterizedTest
    @MethodSource("normalisations")
    void equals_the_golden_vectors(JsonNode vector) {
        var identifier =
                Identifier.normalised(
                        vector.get("type").asText(), vector.get("raw").asText(), PHONES);

        if (vector.path("blocked").asBoolean()) {
            assertThat(identifier).isEmpty();
        } else {
            assertThat(identifier.orElseThrow().value()).isEqualTo(vector.get("value").asText());
            assertThat(identifier.orElseThrow().nodeId())
                    .isEqualTo(UUID.fromString(vector.get("nodeId").asText()));
        }
    }

    @ParameterizedTest
    @MethodSource("interactionIds")
    void interactions_are_numbered_alike(JsonNode vector) {
        assertThat(NodeId.of(vector.get("source").asText(), vector.get("messageId").asText()))
                .isEqualTo(UUID.fromString(vector.get("interactionId").asText()));
    }
}
