package com.kundresa.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What lies on the broker, seen by somebody who takes part in nothing. */
public final class Log implements AutoCloseable {
    private final String bootstrapServers;
    private final Admin admin;

    /** Looks at a broker, given as host and port. */
    public Log(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        var properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        this.admin = Admin.create(properties);
    }

    /** How many records were ever written to the topic. */
    public long written(String topic) {
        return ends(topic).values().stream().mapToLong(ListOffsetsResultInfo::offset).sum();
    }

    /** How many records of the topic the group has acknowledged. */
    public long acknowledged(String group, String topic) {
        var offsets =
                get(() ->
                        admin.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .get());
        return offsets.entrySet().stream()
                .filter(e -> e.getKey().topic().equals(topic) && e.getValue() != null)
                .mapToLong(e -> e.getValue().offset())
                .sum();
    }

    /** How many records of the topic the group has still to work on. */
    public long lag(String group, String topic) {
        return written(topic) - acknowledged(group, topic);
    }

    /** How many partitions each member of a group has, in ascending order. */
    public List<Integer> shares(String group) {
        var described = get(() -> admin.describeConsumerGroups(List.of(group)).all().get());
        return described.values().stream()
                .flatMap(one -> one.members().stream())
                .map(member -> member.assignment().topicPartitions().size())
                .sorted()
                .toList();
    }

    /** All consumer groups that the broker knows. */
    public Set<String> groups() {
        return get(() -> admin.listGroups().all().get()).stream()
                .map(group -> group.groupId())
                .collect(Collectors.toSet());
    }

    /** A place in a topic: how far each partition was written. */
    public record Place(Map<TopicPartition, Long> offsets) {}

    /** The end of a topic as it is now. */
    public Place end(String topic) {
        return new Place(
                ends(topic).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset())));
    }

    /** The records that were written after that place, at most so many, with the tombstones. */
    public List<ConsumerRecord<byte[], byte[]>> after(Place place, int most) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer()) {
            consumer.assign(place.offsets().keySet());
            place.offsets().forEach(consumer::seek);
            var ends = consumer.endOffsets(place.offsets().keySet());
            while (records.size() < most && behind(consumer, ends)) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records.size() > most ? records.subList(0, most) : records;
    }

    /** The first records of a topic, at most so many, with the tombstones. */
    public List<ConsumerRecord<byte[], byte[]>> first(String topic, int most) {
        var offsets = end(topic).offsets().keySet().stream();
        return after(new Place(offsets.collect(Collectors.toMap(p -> p, p -> 0L))), most);
    }

    private static boolean behind(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("group.id", "looking-on-" + UUID.randomUUID());
        properties.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(String topic) {
        return get(() -> {
            var partitions =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                            .flatMap(description -> description.partitions().stream())
                            .toList();
            var latest =
                    partitions.stream()
                            .collect(
                                    Collectors.toMap(
                                            p -> new TopicPartition(topic, p.partition()),
                                            p -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get();
        });
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private static <T> T get(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
