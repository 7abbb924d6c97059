package com.kundresa.profile.recording.kafka;

import com.kundresa.profile.recording.Delivery;
import com.kundresa.profile.recording.RecordInteractions;
import com.kundresa.profile.recording.RecordingConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Takes interactions from the topic, as many as wait at a time; the offsets move when all of them
 * are safe. Bytes come unparsed, for a body that cannot be read must become a message before it can
 * be put aside.
 */
@ApplicationScoped
public class InteractionListener {
    private static final byte[] NOTHING = {};

    private final RecordInteractions recorder;
    private final RecordingConfig config;

    InteractionListener(RecordInteractions recorder, RecordingConfig config) {
        this.recorder = recorder;
        this.config = config;
    }

    /** One for each consumer. */
    @Incoming("interactions")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<ConsumerRecords<byte[], byte[]>>> hear() {
        return new GrowingBatch(
                this::record, new GrowingBatch.Full(config.batch(), config.customers()));
    }

    private Uni<Void> record(List<ConsumerRecord<byte[], byte[]>> records) {
        return recorder.record(records.stream().map(InteractionListener::toDelivery).toList());
    }

    private static Delivery toDelivery(ConsumerRecord<byte[], byte[]> record) {
        return new Delivery(
                new Delivery.Place(record.topic(), record.partition(), record.offset()),
                record.key() == null ? NOTHING : record.key(),
                record.value() == null ? NOTHING : record.value(),
                visitor -> {
                    for (Header header : record.headers()) {
                        visitor.accept(header.key(), header.value());
                    }
                },
                record.timestamp());
    }
}
