package com.kundresa.recommendation.erasing.kafka;

import com.kundresa.recommendation.erasing.NoteErasures;
import com.kundresa.recommendation.erasure.Tombstone;
import com.kundresa.recommendation.timing.UntilItWorks;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens for the tombstones among the states of all customers; states are passed over and not read
 * at all. While the store is away the batch waits and is tried again.
 */
@ApplicationScoped
public class TombstoneListener {

    private static final Logger LOG = Logger.getLogger(TombstoneListener.class);
    private static final String VERSION = "ce_version";

    private final NoteErasures note;
    private final Clock clock;
    private final MeterRegistry meters;

    TombstoneListener(NoteErasures note, Clock clock, MeterRegistry meters) {
        this.note = note;
        this.clock = clock;
        this.meters = meters;
    }

    @Incoming("erasures")
    Uni<Void> hear(ConsumerRecords<byte[], Boolean> records) {
        List<Tombstone> heard = new ArrayList<>();
        for (ConsumerRecord<byte[], Boolean> record : records) {
            if (record.value() == null) {
                tombstone(record).ifPresentOrElse(heard::add, this::unreadable);
            }
        }
        return UntilItWorks.run(
                () -> note.note(heard, clock.instant()), LOG, "Erasures wait for their store");
    }

    private void unreadable() {
        meters.counter("kundresa.erasing.unreadable").increment();
    }

    private static Optional<Tombstone> tombstone(ConsumerRecord<byte[], Boolean> record) {
        try {
            return Optional.of(
                    new Tombstone(
                            UUID.fromString(new String(record.key(), StandardCharsets.UTF_8)),
                            version(record.headers().lastHeader(VERSION)),
                            Instant.ofEpochMilli(record.timestamp())));
        } catch (IllegalArgumentException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }

    private static long version(@Nullable Header header) {
        return header == null
                ? 0
                : Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }
}
