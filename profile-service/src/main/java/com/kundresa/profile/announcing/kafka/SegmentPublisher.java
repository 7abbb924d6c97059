package com.kundresa.profile.announcing.kafka;

import com.kundresa.profile.announcing.SegmentChanged;
import com.kundresa.profile.customer.json.TimeText;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Writes who came into a segment and who left it; CloudEvents in binary mode, key customer id. */
@ApplicationScoped
public class SegmentPublisher {
    static final String CHANNEL = "segment-changes";

    private final KafkaClientService clients;

    /** The emitter is what makes the channel exist; its producer is what does the work. */
    SegmentPublisher(KafkaClientService clients, @Channel(CHANNEL) MutinyEmitter<byte[]> channel) {
        this.clients = clients;
    }

    /** Done when the broker has acknowledged every record on all replicas. */
    public Uni<Void> publish(List<SegmentChanged> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        KafkaProducer<byte[], byte[]> producer = clients.getProducer(CHANNEL);
        return producer.runOnSendingThread(
                        (Producer<byte[], byte[]> sender) -> sendAll(sender, changes))
                .chain(Acknowledgements::allIn);
    }

    private static Acknowledgements sendAll(
            Producer<byte[], byte[]> sender, List<SegmentChanged> changes) {
        Acknowledgements expected = new Acknowledgements(changes.size());
        changes.forEach(change -> sender.send(toRecord(change), expected));
        return expected;
    }

    static ProducerRecord<byte[], byte[]> toRecord(SegmentChanged change) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(CHANNEL, utf8(change.customerId().toString()), json(change));
        Headers headers = record.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(change.id()));
        headers.add("ce_source", utf8("/profile-service"));
        headers.add("ce_type", utf8("com.kundresa.segment-changed.v1"));
        headers.add("ce_subject", utf8(change.customerId().toString()));
        headers.add("ce_time", utf8(TimeText.of(change.at())));
        headers.add("content-type", utf8("application/json"));
        return record;
    }

    /** Ids, numbers and a segment's name need no escaping. */
    private static byte[] json(SegmentChanged change) {
        return utf8(
                "{\"customerId\":\"%s\",\"segment\":\"%s\",\"change\":\"%s\",\"at\":\"%s\",\"version\":%d}"
                        .formatted(
                                change.customerId(),
                                change.segment(),
                                change.entered() ? "entered" : "left",
                                TimeText.of(change.at()),
                                change.version()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
