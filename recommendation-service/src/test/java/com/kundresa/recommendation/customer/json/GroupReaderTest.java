package com.kundresa.recommendation.customer.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.customer.NodeId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupReaderTest {

    private static final String STATE = "customer-changed/v1/examples/state.json";

    @Test
    void a_customer_is_known_by_every_identifier_and_by_the_anchor() {
        ObjectNode state = Contracts.json(STATE).deepCopy();
        UUID anchor = NodeId.of("anonymous_id", "the-first");
        state.put("anchor", anchor.toString());

        assertThat(read(state))
                .contains(
                        anchor,
                        UUID.fromString(state.get("customerId").asText()),
                        NodeId.of("user_id", "cust-1001"),
                        NodeId.of("email", "anna.berg@example.com"),
                        NodeId.of("anonymous_id", "anon-9f1"));
    }

    @Test
    void what_several_customers_share_names_none_of_them() {
        ObjectNode state = Contracts.json(STATE).deepCopy();
        state.remove("anchor");
        ((ObjectNode) state.get("identifiers").get(2)).put("shared", true);

        assertThat(read(state)).doesNotContain(NodeId.of("anonymous_id", "anon-9f1")).hasSize(2);
    }

    @Test
    void redirects_and_nonsense_name_nobody_else() {
        assertThat(GroupReader.read("[".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(GroupReader.read("null".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(read(Contracts.json("customer-changed/v1/examples/redirect.json").deepCopy()))
                .hasSize(1);
    }

    private static Set<UUID> read(ObjectNode state) {
        return GroupReader.read(state.toString().getBytes(StandardCharsets.UTF_8));
    }
}
