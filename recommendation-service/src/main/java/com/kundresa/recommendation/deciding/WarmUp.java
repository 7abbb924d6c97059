package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Context;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rehearses some decisions before the service is ready: connections are made and classes are loaded by then. */
@ApplicationScoped
class WarmUp {

    private static final int TIMES = 200;
    private static final int STORE_CALLS = 2;
    private static final UUID NOBODY = new UUID(0, 0);

    private final NextStep nextStep;

    WarmUp(NextStep nextStep) {
        this.nextStep = nextStep;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::rehearsals);
    }

    private Uni<Void> rehearsals() {
        return Multi.createFrom()
                .range(0, TIMES)
                .onItem()
                .transformToUniAndConcatenate(n -> nextStep.rehearse(request(n)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Request request(int n) {
        Placement[] placements = Placement.values();
        @Nullable UUID customer = n < STORE_CALLS ? NOBODY : null;
        return new Request(null, customer, placements[n % placements.length], 3, Context.NONE);
    }
}
