package com.kundresa.recommendation.timing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does what was heard again until its store takes it, ever more slowly, so that nothing is lost.
 */
public final class UntilItWorks {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private UntilItWorks() {}

    /**
     * Never fails.
     *
     * @param work repeatable
     * @param waits what is logged with each failure, for example "Learning waits for its store"
     */
    public static Uni<Void> run(Supplier<Uni<? extends Void>> work, Logger log, String waits) {
        return Uni.createFrom()
                .deferred(work)
                .onFailure()
                .invoke(failure -> log.warnf("%s failure=%s", waits, failure.getClass().getName()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
