package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.outcome.Orphan;
import com.kundresa.recommendation.outcome.Reported;
import com.kundresa.recommendation.outcome.postgres.OutcomeStore;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Takes an outcome that whoever asked for the decision reports; each counts once. */
@ApplicationScoped
public class ReportOutcome {

    private static final Logger LOG = Logger.getLogger(ReportOutcome.class);

    private final OutcomeStore store;
    private final Clock clock;
    private final MeterRegistry meters;

    ReportOutcome(OutcomeStore store, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.clock = clock;
        this.meters = meters;
    }

    /** What came of it, durable; fails with a refusal where it cannot be kept now. */
    public Uni<Reported.Verdict> report(Reported reported) {
        return store.report(reported, clock.instant())
                .onFailure()
                .transform(ReportOutcome::notKept)
                .invoke(this::count)
                .map(OutcomeStore.Taken::verdict);
    }

    private static RefusedException notKept(Throwable failure) {
        LOG.warnf("Outcome not kept failure=%s", failure.getClass().getName());
        return new RefusedException(
                Refusal.busy("The outcome could not be kept; report it again."));
    }

    private void count(OutcomeStore.Taken taken) {
        if (!taken.isNew()) {
            return;
        }
        switch (taken.verdict()) {
            case Reported.Verdict.Counts counts ->
                    meters.counter("kundresa.outcomes", "source", "api").increment();
            case Reported.Verdict.Lost(Orphan orphan) ->
                    meters.counter("kundresa.outcomes.orphans", "why", orphan.why().code())
                            .increment();
        }
    }
}
