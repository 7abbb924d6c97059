package com.kundresa.recommendation.learning.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.outcome.Signal;
import com.kundresa.recommendation.outcome.json.SignalJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalReaderTest {

    private static final String EXAMPLES = "interaction-recorded/v1/examples/";
    private static final String DECISION = "0b6d1e0a-52f5-4d0b-9a3c-2f5cf6a3f001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identified",
                "chat-message",
                "receipt",
                "page-viewed",
                "product-viewed",
                "case-opened"
            })
    void every_example_of_the_contract_is_read_and_kept_and_read_again(String example) {
        Signal signal = read(Contracts.json(EXAMPLES + example + ".json").deepCopy()).orElseThrow();

        assertThat(SignalJson.read(SignalJson.text(signal))).contains(signal);
    }

    @Test
    void an_order_is_read_with_its_products_and_its_money() {
        Signal receipt = read(example("receipt")).orElseThrow();

        assertThat(receipt.productIds()).isNotEmpty();
        assertThat(receipt.money()).isPositive();
        assertThat(receipt.nodeIds()).doesNotContainNull();
    }

    @ParameterizedTest
    @CsvSource({"decisionId,actionId", "decision_id,action_id"})
    void the_decision_is_named_in_the_properties(String decision, String action) {
        ObjectNode said = example("page-viewed");
        said.putObject("properties").put(decision, DECISION).put(action, "for-you");

        assertThat(read(said).orElseThrow().naming())
                .isEqualTo(new Signal.Naming(UUID.fromString(DECISION), "for-you"));
    }

    @ParameterizedTest
    @CsvSource({
        "csat,1,,0",
        "csat,5,,1",
        "csat,3,,0.5",
        "csat,7,7,1",
        "stars,4,,0.8",
        "stars,0,,0"
    })
    void satisfaction_goes_from_worst_to_best(
            String kind, int score, Integer best, double satisfaction) {
        ObjectNode said = example("page-viewed").put("type", "feedback_given");
        said.putObject("feedback").put("kind", kind).put("score", score).put("best", best);

        assertThat(read(said).orElseThrow().satisfaction()).isEqualTo(satisfaction);
    }

    @Test
    void what_the_sender_called_it_is_read_like_a_type() {
        ObjectNode said = example("page-viewed").put("name", " Quote Requested");

        assertThat(read(said).orElseThrow().name()).isEqualTo("quote_requested");
    }

    @Test
    void robots_send_no_signals_and_agents_do_not_click() {
        assertThat(read(example("product-viewed").put("actor", "bot"))).isEmpty();
        assertThat(read(example("product-viewed").put("actor", "agent")).orElseThrow().byCustomer())
                .isFalse();
    }

    @Test
    void identifiers_are_known_by_their_node_ids_alone() {
        Signal signal = read(example("case-opened")).orElseThrow();

        assertThat(signal.nodeIds()).containsExactly(NodeId.of("email", "anna.berg@example.com"));
        assertThat(SignalJson.text(signal)).doesNotContain("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "{\"interactionId\":", "{\"type\":{}}", "{}"})
    void what_is_not_of_the_contract_is_no_signal(String bytes) {
        assertThat(InteractionReader.read(bytes.getBytes(StandardCharsets.UTF_8)).signal())
                .isEmpty();
    }

    private static ObjectNode example(String name) {
        return Contracts.json(EXAMPLES + name + ".json").deepCopy();
    }

    private static Optional<Signal> read(ObjectNode interaction) {
        return InteractionReader.read(interaction.toString().getBytes(StandardCharsets.UTF_8))
                .signal();
    }
}
