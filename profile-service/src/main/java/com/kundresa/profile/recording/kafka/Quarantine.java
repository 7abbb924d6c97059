package com.kundresa.profile.recording.kafka;

import com.kundresa.profile.announcing.kafka.Acknowledgements;
import com.kundresa.profile.recording.DeadLetter;
import com.kundresa.profile.recording.DeadLetters;
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

/**
 * The dead-letter topic: the record as it came, its own headers first, then why it lies here and
 * where it lay before.
 */
@ApplicationScoped
public class Quarantine implements DeadLetters {
    static final String CHANNEL = "unprocessable";
    static final String TOPIC = "interactions-unprocessable";

    private final KafkaClientService clients;

    /** The emitter is what makes the channel exist; its producer is what does the work. */
    Quarantine(KafkaClientService clients, @Channel(CHANNEL) MutinyEmitter<byte[]> channel) {
        this.clients = clients;
    }

    @Override
    public Uni<Void> keep(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        KafkaProducer<byte[], byte[]> producer = clients.getProducer(CHANNEL);
        return producer.runOnSendingThread(
                        (Producer<byte[], byte[]> sender) -> sendAll(sender, letters))
                .chain(Acknowledgements::allIn);
    }

    private static Acknowledgements sendAll(
            Producer<byte[], byte[]> sender, List<DeadLetter> letters) {
        Acknowledgements expected = new Acknowledgements(letters.size());
        letters.forEach(letter -> sender.send(toRecord(letter), expected));
        return expected;
    }

    private static ProducerRecord<byte[], byte[]> toRecord(DeadLetter letter) {
        var delivery = letter.delivery();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPIC, delivery.key(), delivery.body());
        Headers headers = record.headers();
        delivery.headers().each(headers::add);
        headers.add("dead-letter-reason", utf8(letter.reason().code()));
        headers.add("dead-letter-detail", utf8(letter.detail()));
        headers.add("dead-letter-topic", utf8(delivery.place().topic()));
        headers.add("dead-letter-partition", utf8(Integer.toString(delivery.place().partition())));
        headers.add("dead-letter-offset", utf8(Long.toString(delivery.place().offset())));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
