package com.kundresa.touchpoint.mending.kafka;

import com.kundresa.touchpoint.rejection.DeadLetter;
import com.kundresa.touchpoint.rejection.postgres.DeadLetterStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes dead letters from the topic, a poll's worth at a time; waits while the database is away.
 */
@ApplicationScoped
public class DeadLetterListener {

    private static final Logger LOG = Logger.getLogger(DeadLetterListener.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DeadLetterStore store;

    DeadLetterListener(DeadLetterStore store) {
        this.store = store;
    }

    @Incoming("dead-letters")
    Uni<Void> hear(ConsumerRecords<byte[], byte[]> records) {
        List<DeadLetter> letters = new ArrayList<>(records.count());
        records.forEach(record -> letters.add(LetterReader.read(record)));
        return store.keep(letters)
                .onFailure()
                .invoke(failure -> LOG.warnf("Dead letters wait cause=%s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }
}
