package com.kundresa.recommendation.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Says what customers are like as profile-service would, and reads which steps were told. */
final class StatesTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(300);

    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker()),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    void say(UUID customerId, byte @Nullable [] state) {
        send(
                new ProducerRecord<>(
                        "customer-states",
                        customerId.toString().getBytes(StandardCharsets.UTF_8),
                        state));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Nothing may be kept under this id, as profile-service says it of each id of an erased
     * customer.
     */
    void erase(UUID id, long version) {
        var record =
                new ProducerRecord<byte[], byte[]>(
                        "customer-states", id.toString().getBytes(StandardCharsets.UTF_8), null);
        record.headers().add("ce_version", Long.toString(version).getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    void redirect(UUID customerId, UUID to, long version) {
        say(
                customerId,
                "{\"customerId\":\"%s\",\"version\":%d,\"redirectTo\":\"%s\"}"
                        .formatted(customerId, version, to)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** All records on topic next-steps about a customer so far. */
    List<ConsumerRecord<byte[], byte[]>> steps(UUID customerId) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor("next-steps").stream()
                            .map(one -> new TopicPartition(one.topic(), one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(POLL).forEach(found::add);
            }
            return found.stream()
                    .filter(record ->
                            new String(record.key(), StandardCharsets.UTF_8)
                                    .equals(customerId.toString()))
                    .toList();
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
