package com.kundresa.profile.announcing.kafka;

import com.kundresa.profile.announcing.ChangeStream;
import com.kundresa.profile.announcing.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears every change from the topic, whichever pod made it, and hands it to this pod's open
 * streams. Key and headers say all that a notice needs; the state itself is not parsed.
 */
@ApplicationScoped
public class ChangeListener {
    private final ChangeStream stream;

    ChangeListener(ChangeStream stream) {
        this.stream = stream;
    }

    @Incoming("changes")
    void hear(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            toNotice(record)
                    .ifPresent(notice -> stream.tell(record.partition(), record.offset(), notice));
        }
    }

    private static Optional<Notice> toNotice(ConsumerRecord<byte[], byte[]> record) {
        try {
            return header(record, StatePublisher.VERSION)
                    .map(Long::parseLong)
                    .map(version -> new Notice(customerId(record), version, redirect(record)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static UUID customerId(ConsumerRecord<byte[], byte[]> record) {
        return UUID.fromString(new String(record.key(), StandardCharsets.UTF_8));
    }

    private static Optional<UUID> redirect(ConsumerRecord<byte[], byte[]> record) {
        return header(record, StatePublisher.REDIRECT).map(UUID::fromString);
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
