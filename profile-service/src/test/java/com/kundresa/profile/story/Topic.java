package com.kundresa.profile.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The broker, as the neighbours of the service use it. */
final class Topic {
    static final Topic INTERACTIONS = new Topic("interactions");
    static final Topic STATES = new Topic("customer-states");
    static final Topic SEGMENTS = new Topic("segment-changes");
    static final Topic UNPROCESSABLE = new Topic("interactions-unprocessable");

    static final int PARTITIONS = 6;

    private final String name;

    private Topic(String name) {
        this.name = name;
    }

    /** Done when the broker has them all. */
    void send(List<Said> interactions) {
        sendAll(
                interactions.stream()
                        .map(said -> new ProducerRecord<>(name, said.key(), said.body()))
                        .toList());
    }

    void sendBytes(int partition, byte[]... bodies) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (byte[] body : bodies) {
            records.add(new ProducerRecord<>(name, partition, new byte[] {1}, body));
        }
        sendAll(records);
    }

    private static void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", broker(), "acks", "all", "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<Future<RecordMetadata>> answers = new ArrayList<>();
            records.forEach(record -> answers.add(producer.send(record)));
            for (Future<RecordMetadata> answer : answers) {
                answer.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The topic from its beginning to its end of now. */
    List<ConsumerRecord<byte[], byte[]>> all() {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(name).stream()
                            .map(p -> new TopicPartition(name, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** What compaction would leave of it: the last record of each key. */
    Map<UUID, @Nullable String> compacted() {
        Map<UUID, @Nullable String> last = new HashMap<>();
        for (var record : all()) {
            last.put(
                    UUID.fromString(new String(record.key(), StandardCharsets.UTF_8)),
                    record.value() == null
                            ? null
                            : new String(record.value(), StandardCharsets.UTF_8));
        }
        return last;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
