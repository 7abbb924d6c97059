package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.PushRules;
import com.kundresa.recommendation.push.postgres.RuleStore;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The rules that count now; follows the database within about a second. */
@ApplicationScoped
public class CurrentRules {

    private final RuleStore store;
    private volatile PushRules current = PushRules.NONE;
    private volatile boolean areRead;

    CurrentRules(RuleStore store) {
        this.store = store;
    }

    /** Never waits. */
    public PushRules get() {
        return current;
    }

    /** Takes over a version unless a newer one is here. */
    public synchronized PushRules accept(PushRules rules) {
        if (rules.version() > current.version()) {
            current = rules;
        }
        return current;
    }

    /** Whether they were read at all since the start; what is heard before that has to wait. */
    public boolean areRead() {
        return areRead;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::follow);
    }

    @Scheduled(
            every = "{kundresa.pushing.every}",
            delayed = "{kundresa.pushing.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return store.current().map(this::accept).invoke(rules -> areRead = true).replaceWithVoid();
    }
}
