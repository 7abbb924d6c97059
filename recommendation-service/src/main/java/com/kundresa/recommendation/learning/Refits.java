package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.learning.postgres.RefitStore;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The refits of one kind. Whoever asks writes it down; one instance finds it and does it. Where
 * that instance dies, the next one begins again.
 */
final class Refits {

    private static final Logger LOG = Logger.getLogger(Refits.class);

    private final RefitStore store;
    private final Refit.Of of;
    private final Clock clock;

    Refits(RefitStore store, Refit.Of of, Clock clock) {
        this.store = store;
        this.of = of;
        this.clock = clock;
    }

    /** The refit that was asked for, or the one that is already under way. */
    Uni<Optional<Refit>> ask() {
        return store.ask(of, clock.instant()).chain(this::newest);
    }

    Uni<Void> askIfNews() {
        return store.askIfNews(of, clock.instant());
    }

    Uni<Optional<Refit>> newest() {
        return store.newest(of);
    }

    /** Does what was asked for, if anything was and nobody else does it. */
    Uni<Void> goOn(Function<Refit, Uni<Void>> work) {
        return store.unfinished(of)
                .chain(found ->
                        found.isPresent()
                                ? store.alone(of, () -> next(work))
                                : Uni.createFrom().voidItem());
    }

    Uni<Void> begin(Refit refit, long total) {
        return store.begin(refit.refitId(), total);
    }

    Uni<Void> seen(Refit refit, long seen) {
        return store.seen(refit.refitId(), seen);
    }

    Uni<Void> done(Refit refit, long version, Optional<String> findings) {
        return finish(refit, Refit.State.DONE, Optional.of(version), findings);
    }

    /** It is over and there is no new version. */
    Uni<Void> finish(Refit refit, Refit.State state) {
        return finish(refit, state, Optional.empty(), Optional.empty());
    }

    /** It is over and there is no new version, for these reasons. */
    Uni<Void> stayed(Refit refit, String findings) {
        return finish(refit, Refit.State.STAYED, Optional.empty(), Optional.of(findings));
    }

    /** Looks again, because another instance may have done it while this one found the lock. */
    private Uni<Void> next(Function<Refit, Uni<Void>> work) {
        return store.unfinished(of)
                .chain(found ->
                        found.map(refit -> attempt(refit, work))
                                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> attempt(Refit refit, Function<Refit, Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(refit))
                .onFailure()
                .recoverWithUni(failure -> failed(refit, failure));
    }

    private Uni<Void> finish(
            Refit refit, Refit.State state, Optional<Long> version, Optional<String> findings) {
        LOG.infof(
                "Refit over of=%s state=%s version=%s",
                of.code(), state.code(), version.map(String::valueOf).orElse("none"));
        return store.finish(refit.refitId(), state, version, findings, clock.instant());
    }

    private Uni<Void> failed(Refit refit, Throwable failure) {
        LOG.warnf(failure, "Refit failed of=%s", of.code());
        return finish(refit, Refit.State.FAILED);
    }
}
