package com.kundresa.touchpoint.mending.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.rejection.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterReaderTest {

    private static final UUID ID = new UUID(1, 2);

    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void what_we_wrote_is_read_back() {
        with("ce_id", ID.toString());
        with("ce_source", "/sources/till");
        with("ce_time", "2026-11-01T12:00:00.000Z");
        with("reason", "negative-price");
        with("detail", "Send prices of 0 or more.");
        with("message-id", "m1");
        with("way", "store-receipts");
        with("verified", "true");
        with("original-length", "2");

        DeadLetter letter = read("{}");

        assertThat(letter.id()).isEqualTo(ID);
        assertThat(letter.source()).isEqualTo("till");
        assertThat(letter.receivedAt()).isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
        assertThat(letter.reason()).isEqualTo("negative-price");
        assertThat(letter.messageId()).isEqualTo("m1");
        assertThat(letter.verified()).isTrue();
        assertThat(letter.replayable()).isTrue();
    }

    @Test
    void a_letter_that_was_cut_cannot_be_replayed() {
        with("way", "store-receipts");
        with("original-length", "3");
        assertThat(read("{}").replayable()).isFalse();
    }

    @Test
    void a_letter_without_its_whole_envelope_cannot_be_replayed() {
        with("way", "tracking-batch");
        with("envelope-cut", "true");
        assertThat(read("{}").replayable()).isFalse();
    }

    @Test
    void whatever_somebody_else_wrote_to_the_topic_becomes_a_letter() {
        with("ce_id", "no uuid");
        with("ce_time", "yesterday");
        with("original-length", "many");
        with("message-id", "m".repeat(5_000));

        DeadLetter letter = read(null);

        assertThat(letter.id()).isEqualTo(read(null).id());
        assertThat(letter.receivedAt()).isEqualTo(Instant.ofEpochMilli(1_000));
        assertThat(letter.source()).isEqualTo("unknown");
        assertThat(letter.messageId()).hasSize(200);
        assertThat(letter.original()).isEmpty();
        assertThat(letter.replayable()).isFalse();
    }

    private void with(String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private DeadLetter read(@Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return LetterReader.read(
                new ConsumerRecord<>(
                        "interactions-rejected",
                        0,
                        7,
                        1_000,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        new byte[0],
                        bytes,
                        headers,
                        Optional.empty()));
    }
}
