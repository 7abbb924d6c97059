package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.PhoneNumbers;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Readings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What every channel does with a request: read its items, publish what is accepted, keep what is
 * refused, and only then answer. Fails with {@link BrokerUnavailable} where the broker does not
 * acknowledge; the sender then sends the same again, and the message ids make that harmless.
 */
@ApplicationScoped
public class PublishInteractions {

    private final Interactions interactions;
    private final Rejections rejections;
    private final Counts counts;
    private final PhoneNumbers phones;

    PublishInteractions(
            Interactions interactions, Rejections rejections, Counts counts, PhoneNumbers phones) {
        this.interactions = interactions;
        this.rejections = rejections;
        this.counts = counts;
        this.phones = phones;
    }

    public Uni<Outcome> publish(Delivery delivery) {
        Outcome outcome = read(delivery);
        return interactions
                .publish(outcome.accepted(), delivery.traceParent())
                .chain(() -> rejections.keep(delivery, outcome.refused()))
                .invoke(() -> counts.count(delivery.sender(), outcome))
                .replaceWith(outcome);
    }

    /**
     * Publishes what was refused once and is accepted now; what is refused again is only told, for
     * it is kept already.
     */
    public Uni<Outcome> publishAgain(Delivery delivery) {
        Outcome outcome = read(delivery);
        return interactions
                .publish(outcome.accepted(), delivery.traceParent())
                .invoke(() -> counts.count(delivery.sender(), outcome))
                .replaceWith(outcome);
    }

    private Outcome read(Delivery delivery) {
        List<Reading> readings =
                Readings.of(
                                delivery.body(),
                                delivery.sender(),
                                delivery.receivedAt(),
                                delivery.way().bounds(),
                                delivery.way().reader())
                        .stream()
                        .map(reading -> reading.written(phones))
                        .toList();
        return Outcome.of(
                delivery.body().items(), SchemaCheck.of(delivery, readings), delivery.strict());
    }
}
