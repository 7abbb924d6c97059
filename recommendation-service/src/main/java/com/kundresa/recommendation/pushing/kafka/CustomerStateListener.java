package com.kundresa.recommendation.pushing.kafka;

import com.kundresa.recommendation.push.Told;
import com.kundresa.recommendation.push.json.SightingReader;
import com.kundresa.recommendation.pushing.FollowCustomers;
import com.kundresa.recommendation.timing.UntilItWorks;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the states of all customers, in batches: phases, segments, carts, merges and erasures.
 * What cannot be read is counted and passed over. While the store is away the batch waits and is
 * tried again.
 */
@ApplicationScoped
public class CustomerStateListener {

    private static final Logger LOG = Logger.getLogger(CustomerStateListener.class);

    private final FollowCustomers follow;
    private final Clock clock;
    private final MeterRegistry meters;

    CustomerStateListener(FollowCustomers follow, Clock clock, MeterRegistry meters) {
        this.follow = follow;
        this.clock = clock;
        this.meters = meters;
    }

    @Incoming("push-states")
    Uni<Void> hear(ConsumerRecords<byte[], byte[]> records) {
        List<Told> messages = new ArrayList<>(records.count());
        records.forEach(record -> told(record).ifPresent(messages::add));
        return UntilItWorks.run(
                () -> follow.follow(messages, clock.instant()),
                LOG,
                "Following customers waits for its store");
    }

    private Optional<Told> told(ConsumerRecord<byte[], byte[]> record) {
        Optional<Told> told =
                customerId(record.key()).flatMap(id -> SightingReader.read(id, record.value()));
        if (told.isEmpty()) {
            meters.counter("kundresa.pushing.unreadable").increment();
        }
        return told;
    }

    private static Optional<UUID> customerId(byte @Nullable [] key) {
        try {
            return key == null
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
