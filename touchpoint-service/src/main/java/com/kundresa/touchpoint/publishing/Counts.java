package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Sender;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what was accepted and rejected, by source and reason. */
@ApplicationScoped
public class Counts {

    private final MeterRegistry meters;

    Counts(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Sender sender, Outcome outcome) {
        for (Interaction interaction : outcome.accepted()) {
            meters.counter(
                            "kundresa.interactions.accepted",
                            "source",
                            sender.name(),
                            "channel",
                            interaction.channel().name())
                    .increment();
        }
        outcome.refused()
                .forEach(refused -> rejected(sender.name(), refused.refusal().reason().code()));
        outcome.ignored().forEach(why -> ignored(sender.name(), why.code()));
        if (outcome.duplicates() > 0) {
            meters.counter("kundresa.interactions.repeated", "source", sender.name())
                    .increment(outcome.duplicates());
        }
    }

    private void ignored(String source, String reason) {
        meters.counter("kundresa.interactions.ignored", "source", source, "reason", reason)
                .increment();
    }

    /** Counts one item, or one request as a whole, that was turned away. */
    public void rejected(String source, String reason) {
        meters.counter("kundresa.interactions.rejected", "source", source, "reason", reason)
                .increment();
    }
}
