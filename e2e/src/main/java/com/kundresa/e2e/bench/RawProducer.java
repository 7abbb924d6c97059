package com.kundresa.e2e.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that any service in front of the broker must cost: a plain producer with acks=all that
 * sends the very records which the service published, key, headers and value.
 */
final class RawProducer {
    private static final String TOPIC = "bench-raw";

    private final String bootstrapServers;
    private final List<ConsumerRecord<byte[], byte[]>> sample;

    RawProducer(String bootstrapServers, List<ConsumerRecord<byte[], byte[]>> sample) {
        this.bootstrapServers = bootstrapServers;
        this.sample = sample;
        createTopic();
    }

    /**
     * Sends records for a time.
     *
     * @param inFlight how many may wait for their acknowledgement at once
     * @return acknowledged records per second
     */
    double perSecond(int inFlight, Duration time) {
        var window = new Semaphore(inFlight);
        var acknowledged = new AtomicLong();
        long start = System.nanoTime();
        try (var producer = producer()) {
            for (long i = 0; System.nanoTime() - start < time.toNanos(); i++) {
                window.acquireUninterruptibly();
                producer.send(
                        record(i),
                        (metadata, failure) -> {
                            if (failure == null) {
                                acknowledged.incrementAndGet();
                            }
                            window.release();
                        });
            }
            producer.flush();
        }
        return acknowledged.get() / ((System.nanoTime() - start) / 1e9);
    }

    private ProducerRecord<byte[], byte[]> record(long number) {
        var like = sample.get((int) (number % sample.size()));
        return new ProducerRecord<>(TOPIC, null, like.key(), like.value(), like.headers());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("acks", "all");
        properties.put("enable.idempotence", "true");
        return new KafkaProducer<>(
                properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void createTopic() {
        var properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(properties)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(6), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
