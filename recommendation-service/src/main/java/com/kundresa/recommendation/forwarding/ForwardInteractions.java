package com.kundresa.recommendation.forwarding;

import com.kundresa.recommendation.deadline.Stage;
import com.kundresa.recommendation.finding.Breakers;
import com.kundresa.recommendation.finding.FindingConfig;
import com.kundresa.recommendation.forwarding.rest.Touchpoints;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.timing.Countdown;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands interactions on under the caller's own write key and says what became of them, so that
 * nothing is lost silently: what was not accepted can be sent again under the same message ids.
 */
@ApplicationScoped
public class ForwardInteractions {

    private static final TypeLiteral<Uni<Forwarded>> FORWARDED = new TypeLiteral<>() {};

    private final Touchpoints touchpoints;
    private final Guard guard;
    private final MeterRegistry meters;

    ForwardInteractions(
            Touchpoints touchpoints,
            ForwardingConfig config,
            FindingConfig finding,
            MeterRegistry meters) {
        this.touchpoints = touchpoints;
        this.guard = Breakers.guard(finding.breaker(), config.timeout());
        this.meters = meters;
    }

    /** Never fails; what was not accepted in the time that the answer has is to be sent again. */
    public Uni<Forwarded> forward(
            List<String> interactions, @Nullable String writeKey, Countdown countdown) {
        if (interactions.isEmpty()) {
            return Uni.createFrom().item(new Forwarded.Nothing());
        }
        return writeKey == null
                ? Uni.createFrom().item(new Forwarded.NotSent(keyMissing(), false))
                : countdown
                        .within(
                                Stage.FORWARD,
                                () ->
                                        guard.get(
                                                () -> touchpoints.send(interactions, writeKey),
                                                FORWARDED))
                        .onFailure()
                        .recoverWithItem(this::away);
    }

    private Forwarded away(Throwable failure) {
        meters.counter("kundresa.forwarding.away", "failure", failure.getClass().getSimpleName())
                .increment();
        return new Forwarded.NotSent(
                Refusal.busy("The interactions may not have arrived; send them again."), true);
    }

    private static Refusal keyMissing() {
        return new Refusal(
                "/problems/write-key-required",
                "A write key is needed",
                401,
                "Send the header X-Write-Key with the key of a source, or leave the interactions out.");
    }
}
