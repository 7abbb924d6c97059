package com.kundresa.recommendation.pushing.kafka;

import com.kundresa.recommendation.push.TopicStep;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Writes steps to the topic as CloudEvents in binary mode, keyed by customer id. */
@ApplicationScoped
public class StepPublisher {

    static final String CHANNEL = "next-steps";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final KafkaClientService clients;

    /** The emitter is what makes the channel exist; its producer is what does the work. */
    StepPublisher(KafkaClientService clients, @Channel(CHANNEL) MutinyEmitter<byte[]> channel) {
        this.clients = clients;
    }

    /** Done when the broker has acknowledged every record on all replicas. */
    public Uni<Void> publish(List<TopicStep> steps) {
        KafkaProducer<byte[], byte[]> producer = clients.getProducer(CHANNEL);
        return steps.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(steps.stream().map(step -> producer.send(toRecord(step))).toList())
                        .andFailFast()
                        .replaceWithVoid();
    }

    static ProducerRecord<byte[], byte[]> toRecord(TopicStep step) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        CHANNEL, utf8(step.customerId().toString()), utf8(step.message()));
        Headers headers = record.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(step.stepId().toString()));
        headers.add("ce_source", utf8("/recommendation-service"));
        headers.add("ce_type", utf8("com.kundresa.next-step-offered.v1"));
        headers.add("ce_subject", utf8(step.customerId().toString()));
        headers.add("ce_time", utf8(TIME.format(step.at())));
        headers.add("content-type", utf8("application/json"));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
