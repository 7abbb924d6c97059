package com.kundresa.recommendation.push.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.push.Channel;
import com.kundresa.recommendation.push.Occasion;
import com.kundresa.recommendation.push.Step;
import com.kundresa.recommendation.scoring.Parts;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent equals the golden examples byte for byte, and they are of the schema. */
class StepJsonTest {

    private static final UUID CUSTOMER = NodeId.of("user_id", "cust-1001");
    private static final Instant SINCE = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant AT = Instant.parse("2026-11-20T11:00:00.25Z");

    static List<String> examples() {
        return Contracts.examples("next-step-offered/v1");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_of_the_schema(String example) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text("next-step-offered/v1/schema.json"));

        assertThat(schema.validate(text(example), InputFormat.JSON)).isEmpty();
    }

    @Test
    void an_abandoned_cart_by_email() {
        var occasion = new Occasion(Occasion.Kind.CART, "cart", SINCE, SINCE);
        var channel = new Channel(Channel.Medium.EMAIL, "crm");

        assertThat(message("abandoned-cart", occasion, channel, reminder()))
                .isEqualTo(text("next-step-offered/v1/examples/abandoned-cart.json"));
    }

    @Test
    void products_for_a_segment_on_the_topic_alone() {
        var occasion = new Occasion(Occasion.Kind.SEGMENT, "loyal-customers", SINCE, SINCE);
        var channel = new Channel(Channel.Medium.APP, null);

        assertThat(message("thank-the-loyal", occasion, channel, products()))
                .isEqualTo(text("next-step-offered/v1/examples/products.json"));
    }

    private static String message(String rule, Occasion occasion, Channel channel, Answer answer) {
        return StepJson.message(
                Step.id(rule, CUSTOMER, occasion),
                UUID.fromString("6c1f4c52-7f0e-4c62-9d29-0c1b8f0b7d11"),
                CUSTOMER,
                rule,
                occasion,
                channel,
                answer,
                "sv-SE",
                AT);
    }

    private static Answer reminder() {
        return answer(
                "cart-reminder", ActionKind.OFFER, "Din varukorg väntar på dig", "/cart", null);
    }

    private static Answer products() {
        return answer(
                "buy-again",
                ActionKind.PRODUCTS,
                "Dags att fylla på?",
                null,
                List.of(
                        new Answer.Product(
                                "85123A",
                                "WHITE HANGING HEART",
                                "Home",
                                255L,
                                "SEK",
                                0.2,
                                List.of()),
                        new Answer.Product("22423", null, null, null, null, 0.1, List.of())));
    }

    private static Answer answer(
            String actionId,
            ActionKind kind,
            String title,
            @Nullable String link,
            @Nullable List<Answer.Product> products) {
        return new Answer(
                1,
                actionId,
                kind,
                "reminder",
                title,
                null,
                link,
                products,
                0.1,
                0.1,
                new Parts(0.1, 1, 1, 1),
                List.of());
    }

    private static String text(String path) {
        return new String(Contracts.bytes(path), StandardCharsets.UTF_8);
    }
}
