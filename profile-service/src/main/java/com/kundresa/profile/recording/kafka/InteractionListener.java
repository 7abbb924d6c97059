package com.kundresa.profile.recording.kafka;

import com.kundresa.profile.recording.Delivery;
import com.kundresa.profile.recording.RecordInteractions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes interactions from the topic, one poll's worth at a time; the offsets move when all of them
 * are safe. Bytes come unparsed, for a body that cannot be read must become a message before it can
 * be put aside.
 */
@ApplicationScoped
public class InteractionListener {
    private static final byte[] NOTHING = {};

    private final RecordInteractions recorder;

    InteractionListener(RecordInteractions recorder) {
        this.recorder = recorder;
    }

    @Incoming("interactions")
    Uni<Void> hear(ConsumerRecords<byte[], byte[]> records) {
        List<Delivery> deliveries = new ArrayList<>(records.count());
        records.forEach(record -> deliveries.add(toDelivery(record)));
        return recorder.record(deliveries);
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
