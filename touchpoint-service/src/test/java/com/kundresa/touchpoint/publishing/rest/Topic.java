package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.local.StackResource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A topic, read back from its beginning. */
public final class Topic implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    public Topic(String bootstrapServers, String name) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.GROUP_ID_CONFIG,
                                "reading-back-" + UUID.randomUUID(),
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(name));
    }

    /** Waits for so many records with this header, and gives them. */
    public List<ConsumerRecord<byte[], byte[]>> with(String header, String value, int count) {
        Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .until(() -> poll(header, value).size() >= count);
        return poll(header, value);
    }

    private List<ConsumerRecord<byte[], byte[]>> poll(String header, String value) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen(header, value);
    }

    /** Those with this header among all that were read until now. */
    public List<ConsumerRecord<byte[], byte[]>> seen(String header, String value) {
        return seen.stream().filter(record -> value.equals(header(record, header))).toList();
    }

    public static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    public static String value(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
