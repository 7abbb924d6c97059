package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract's own examples, as touchpoint-service publishes them. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class GoldenExamplesStoryTest {
    private static final String FOLDER = "/contracts/interaction-recorded/v1/examples/";

    @Test
    void visitChatAndTicketOfAnnaAreOneCustomerAndTheTillKnowsOnlyACard() {
        // when
        Topic.INTERACTIONS.sendBytes(0, example("case-opened"), example("product-viewed"));
        Topic.INTERACTIONS.sendBytes(1, example("receipt"), example("chat-message"));
        Topic.INTERACTIONS.sendBytes(2, example("page-viewed"), example("identified"));
        // then
        var anna = Desk.awaitInteractions("user_id", "cust-1001", 5);
        UUID customer = UUID.fromString(anna.getString("customerId"));
        assertThat(customer).hasToString("a591e28a-4ffd-8c76-8ee7-572c94e8365c");
        assertThat(anna.getList("identifiers.type"))
                .containsExactly("user_id", "email", "chat_contact", "anonymous_id");
        assertThat(anna.getString("traits.firstName.value")).isEqualTo("Anna");
        assertThat(anna.getString("cases.open[0].caseId")).isEqualTo("t-7");
        assertThat(Desk.history(customer, Map.of()).getList("items.type"))
                .containsExactly(
                        "case_opened",
                        "chat_message",
                        "product_viewed",
                        "identified",
                        "page_viewed");
        var card = Desk.awaitInteractions("loyalty_card", "KR10002000", 1);
        assertThat(card.getLong("orders.revenue.SEK")).isEqualTo(1530);
        assertThat(card.getLong("orders.refunded.SEK")).isEqualTo(339);
    }

    private static byte[] example(String name) {
        try (InputStream bytes =
                GoldenExamplesStoryTest.class.getResourceAsStream(FOLDER + name + ".json")) {
            return Objects.requireNonNull(bytes, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
