package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.cap.Taking;
import com.kundresa.recommendation.cap.redis.CapLedger;
import com.kundresa.recommendation.deadline.Stage;
import com.kundresa.recommendation.finding.Breakers;
import com.kundresa.recommendation.finding.FindingConfig;
import com.kundresa.recommendation.timing.Countdown;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts what is about to be given, so that parallel requests never exceed a cap together. */
@ApplicationScoped
public class TakeCaps {

    private static final TypeLiteral<Uni<Taking>> TAKING = new TypeLiteral<>() {};

    private final CapLedger ledger;
    private final Guard guard;
    private final MeterRegistry meters;

    TakeCaps(CapLedger ledger, DecidingConfig config, FindingConfig finding, MeterRegistry meters) {
        this.ledger = ledger;
        this.guard = Breakers.guard(finding.breaker(), config.contacts().countingTimeout());
        this.meters = meters;
    }

    /**
     * All claims or none; never fails. Where the countdown leaves no time the ledger counts as
     * away; what it counted all the same stays counted.
     *
     * @param anchor of the customer
     * @param at the time that is counted
     */
    public Uni<Taking> take(UUID anchor, Instant at, List<Claim> claims, Countdown countdown) {
        return claims.isEmpty()
                ? Uni.createFrom().item(new Taking.Taken())
                : countdown
                        .within(
                                Stage.CAPS,
                                () -> guard.get(() -> ledger.take(anchor, at, claims), TAKING))
                        .onFailure()
                        .recoverWithItem(this::away);
    }

    private Taking away(Throwable failure) {
        meters.counter("kundresa.caps.away", "failure", failure.getClass().getSimpleName())
                .increment();
        return new Taking.Unreachable();
    }
}
