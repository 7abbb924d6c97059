package com.kundresa.touchpoint.tracing.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.touchpoint.publishing.BrokerUnavailable;
import com.kundresa.touchpoint.publishing.PublishingConfig;
import com.kundresa.touchpoint.tracing.Place;
import com.kundresa.touchpoint.tracing.Step;
import com.kundresa.touchpoint.tracing.Step.Told;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads single records of the topic by their place; for people who ask now and then. */
@ApplicationScoped
public class RecordReader {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublishingConfig config;

    RecordReader(PublishingConfig config) {
        this.config = config;
    }

    /** The same places with what their records say; fails with BrokerUnavailable. */
    public Uni<List<Step.Published>> read(List<Place> places) {
        return places.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.createFrom()
                        .item(() -> readNow(places))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private List<Step.Published> readNow(List<Place> places) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<Step.Published> steps = new ArrayList<>(places.size());
            for (Place place : places) {
                steps.add(new Step.Published(config.topic(), place, told(consumer, place)));
            }
            return steps;
        } catch (KafkaException away) {
            throw new BrokerUnavailable(away);
        }
    }

    private @Nullable Told told(KafkaConsumer<byte[], byte[]> consumer, Place place) {
        TopicPartition partition = new TopicPartition(config.topic(), place.partition());
        consumer.assign(List.of(partition));
        Long first = consumer.beginningOffsets(List.of(partition), PATIENCE).get(partition);
        if (first == null || place.offset() < first) {
            return null;
        }
        consumer.seek(partition, place.offset());
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
            return record.offset() == place.offset() ? told(record.value()) : null;
        }
        return null;
    }

    private static @Nullable Told told(byte[] value) {
        try {
            JsonNode interaction = JSON.readTree(value);
            return new Told(
                    interaction.path("channel").asText(),
                    interaction.path("type").asText(),
                    Instant.parse(interaction.path("times").path("receivedAt").asText()));
        } catch (IOException | DateTimeException foreign) {
            return null;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "touchpoint-trace-reading",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        64 * 1024,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
