package com.kundresa.recommendation.learning.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.product.Lesson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonReaderTest {

    static List<String> examples() {
        return Contracts.examples("interaction-recorded/v1");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_of_the_contract_can_be_read(String example) {
        assertThat(InteractionReader.read(Contracts.bytes(example)).lesson())
                .isNotInstanceOf(LessonReading.Unreadable.class);
    }

    @Test
    void a_receipt_teaches_what_was_bought() {
        var lesson =
                new Lesson(
                        UUID.fromString("e6576271-8e38-89e8-ae63-deaa72b77f99"),
                        Instant.parse("2026-11-02T12:00:00Z"),
                        true,
                        NodeId.of("loyalty_card", "KR10002000"),
                        "SEK",
                        List.of(
                                new Lesson.Line(
                                        "85123A",
                                        "WHITE HANGING HEART T-LIGHT HOLDER",
                                        "Home",
                                        255L)));

        assertThat(
                        InteractionReader.read(
                                        Contracts.bytes(
                                                "interaction-recorded/v1/examples/receipt.json"))
                                .lesson())
                .isEqualTo(new LessonReading.Read(lesson));
    }

    @Test
    void a_look_belongs_to_the_visit_of_its_device() {
        var reading =
                InteractionReader.read(
                                Contracts.bytes(
                                        "interaction-recorded/v1/examples/product-viewed.json"))
                        .lesson();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        LessonReading.Read.class,
                        read -> {
                            assertThat(read.lesson().isOrder()).isFalse();
                            assertThat(read.lesson().visitor())
                                    .isEqualTo(NodeId.of("anonymous_id", "anon-9f1"));
                        });
    }

    @Test
    void a_chat_message_teaches_nothing_about_products() {
        assertThat(
                        InteractionReader.read(
                                        Contracts.bytes(
                                                "interaction-recorded/v1/examples/chat-message.json"))
                                .lesson())
                .isEqualTo(new LessonReading.NothingToLearn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{}", "{\"type\":\"product_viewed\"}", "\"text\""})
    void poison_is_unreadable_and_never_a_fault(String text) {
        assertThat(InteractionReader.read(text.getBytes(StandardCharsets.UTF_8)).lesson())
                .isInstanceOf(LessonReading.Unreadable.class);
    }
}
