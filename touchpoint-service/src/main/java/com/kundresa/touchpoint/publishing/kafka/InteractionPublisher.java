package com.kundresa.touchpoint.publishing.kafka;

import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.json.InteractionJson;
import com.kundresa.touchpoint.publishing.Interactions;
import com.kundresa.touchpoint.publishing.PublishingConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes interactions as CloudEvents; see docs/decisions/0001-publishing.md.
 *
 * <p>The records of a delivery are handed to the producer in one go by one thread of our own,
 * because {@code send} may wait for memory or metadata and an event loop must not. Its queue is
 * bounded.
 */
@ApplicationScoped
public class InteractionPublisher implements Interactions {

    static final String TYPE = "com.kundresa.interaction-recorded.v1";

    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final String topic;
    private final Producer<byte[], byte[]> producer;
    private final KafkaClientMetrics metrics;
    private final ExecutorService sending;

    InteractionPublisher(PublishingConfig config, MeterRegistry meters) {
        this.topic = config.topic();
        this.producer =
                new KafkaProducer<>(
                        ProducerSettings.of(config),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        this.metrics = new KafkaClientMetrics(producer);
        this.metrics.bindTo(meters);
        this.sending =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(config.queue()),
                        Thread.ofPlatform().name("interactions-sending").factory());
    }

    @Override
    public Uni<Void> publish(List<Interaction> accepted, String traceParent) {
        if (accepted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<ProducerRecord<byte[], byte[]>> records =
                accepted.stream().map(interaction -> record(interaction, traceParent)).toList();
        return Uni.createFrom().completionStage(() -> send(records).all()).replaceWithVoid();
    }

    private Acknowledgements send(List<ProducerRecord<byte[], byte[]>> records) {
        Acknowledgements acknowledgements = new Acknowledgements(records.size());
        try {
            sending.execute(() -> send(records, acknowledgements));
        } catch (RejectedExecutionException full) {
            acknowledgements.fail(full);
        }
        return acknowledgements;
    }

    private void send(
            List<ProducerRecord<byte[], byte[]>> records, Acknowledgements acknowledgements) {
        for (ProducerRecord<byte[], byte[]> record : records) {
            if (acknowledgements.failed()) {
                return;
            }
            try {
                producer.send(record, acknowledgements);
            } catch (KafkaException | IllegalStateException notSent) {
                acknowledgements.fail(notSent);
            }
        }
    }

    private ProducerRecord<byte[], byte[]> record(Interaction interaction, String traceParent) {
        CloudEventHeaders headers =
                CloudEventHeaders.of(
                        interaction.messageId(),
                        interaction.source(),
                        TYPE,
                        interaction.times().occurredAt(),
                        "application/json",
                        Objects.requireNonNullElse(interaction.traceParent(), traceParent));
        String key = interaction.strongest().nodeId().toString();
        return new ProducerRecord<>(
                topic,
                null,
                key.getBytes(StandardCharsets.UTF_8),
                InteractionJson.write(interaction),
                headers.headers());
    }

    /** Sends what was handed over before, then closes. */
    @PreDestroy
    void close() {
        sending.close();
        producer.close(LAST_WORDS);
        metrics.close();
    }
}
