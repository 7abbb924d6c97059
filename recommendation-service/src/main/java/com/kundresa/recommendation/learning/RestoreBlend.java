package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.product.postgres.BlendStore;
import com.kundresa.recommendation.product.postgres.BlendStore.KeptBlend;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Goes back to earlier weights of the product signals, as a new version. */
@ApplicationScoped
public class RestoreBlend {

    private static final Logger LOG = Logger.getLogger(RestoreBlend.class);

    private final BlendStore blends;
    private final CurrentKnowledge current;
    private final Clock clock;

    RestoreBlend(BlendStore blends, CurrentKnowledge current, Clock clock) {
        this.blends = blends;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The new version, which decisions are made from on; fails with a refusal where there never was
     * such a version, or where it cannot be kept now.
     */
    public Uni<KeptBlend> restore(long version) {
        return blends.restore(version, clock.instant())
                .onFailure()
                .transform(RestoreBlend::notKept)
                .map(RestoreBlend::known)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(kept -> current.weigh(kept.blend()))
                .invoke(RestoreBlend::say);
    }

    private static KeptBlend known(Optional<KeptBlend> kept) {
        return kept.orElseThrow(() -> new RefusedException(unknown()));
    }

    /** No blend has the version that was asked for. */
    public static Refusal unknown() {
        return new Refusal(
                "/problems/blend-unknown",
                "There is no such blend",
                404,
                "GET /v1/blends lists the versions there are.");
    }

    private static RefusedException notKept(Throwable failure) {
        LOG.warnf("Blend not restored failure=%s", failure.getClass().getName());
        return new RefusedException(
                Refusal.busy("The weights could not be kept; ask again to go back to them."));
    }

    private static void say(KeptBlend kept) {
        LOG.infof("Blend restored version=%d from=%d", kept.blend().version(), kept.restoredFrom());
    }
}
