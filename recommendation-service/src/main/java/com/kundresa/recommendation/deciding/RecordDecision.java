package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.deadline.Stage;
import com.kundresa.recommendation.decision.postgres.DecisionStore;
import com.kundresa.recommendation.decision.postgres.KeptDecision;
import com.kundresa.recommendation.decision.postgres.NewDecision;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import com.kundresa.recommendation.timing.Countdown;
import com.kundresa.recommendation.timing.PastDeadlineException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Records decisions durably before they are answered, many at a time under load. What waits is
 * bounded.
 */
@ApplicationScoped
public class RecordDecision {

    private static final Logger LOG = Logger.getLogger(RecordDecision.class);

    private final List<WriteLane> lanes;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();

    RecordDecision(DecisionStore store, DecidingConfig config, MeterRegistry meters) {
        DecidingConfig.Recording recording = config.recording();
        this.lanes =
                IntStream.range(0, recording.writers())
                        .mapToObj(n -> new WriteLane(store::insert, recording.batch()))
                        .toList();
        this.mostWaiting = recording.waiting();
        meters.gauge("kundresa.decisions.waiting", waiting);
    }

    /**
     * Completes when the decision is durable; fails with a refusal where it cannot be recorded now,
     * or not within the time that the answer has.
     */
    public Uni<KeptDecision> record(NewDecision decision, Countdown countdown) {
        return waiting.get() >= mostWaiting
                ? Uni.createFrom()
                        .failure(
                                new RefusedException(
                                        Refusal.busy(
                                                "Too many decisions wait for their record; ask again.")))
                : countdown
                        .within(Stage.RECORD, () -> written(decision))
                        .onFailure()
                        .transform(RecordDecision::notRecorded)
                        .replaceWith(decision.kept());
    }

    private Uni<Void> written(NewDecision decision) {
        waiting.incrementAndGet();
        return nextLane().add(decision).onTermination().invoke(waiting::decrementAndGet);
    }

    private WriteLane nextLane() {
        return lanes.get(Math.floorMod(turn.getAndIncrement(), lanes.size()));
    }

    private static RefusedException notRecorded(Throwable failure) {
        LOG.warnf("Decision not recorded failure=%s", failure.getClass().getName());
        return new RefusedException(
                Refusal.busy(
                        failure instanceof PastDeadlineException
                                ? "The decision could not be recorded in time, so it is not given; ask again."
                                : "The decision could not be recorded, so it is not given; ask again."));
    }
}
