package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.postgres.ModelStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The model that decisions are made from; follows the database, whoever fitted it. */
@ApplicationScoped
public class CurrentModel {

    private static final Logger LOG = Logger.getLogger(CurrentModel.class);

    private final ModelStore store;
    private volatile Model current = Model.NOTHING;

    CurrentModel(ModelStore store, MeterRegistry meters) {
        this.store = store;
        meters.gauge("kundresa.model.version", this, model -> model.get().version());
    }

    /** Never waits. */
    public Model get() {
        return current;
    }

    /** A version as it was; empty where there never was one. */
    public Uni<Optional<Model>> at(long version) {
        Model here = current;
        return here.version() == version
                ? Uni.createFrom().item(Optional.of(here))
                : store.at(version);
    }

    /** Takes over a version unless a newer one is here. */
    public synchronized Model accept(Model model) {
        if (model.version() > current.version()) {
            current = model;
        }
        return current;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::follow);
        LOG.infof("Model ready version=%d actions=%d", get().version(), get().actions().size());
    }

    @Scheduled(
            every = "{kundresa.learning.refresh}",
            delayed = "{kundresa.learning.refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return store.newest()
                .chain(version ->
                        version > get().version()
                                ? store.at(version).invoke(found -> found.ifPresent(this::accept))
                                : Uni.createFrom().nullItem())
                .replaceWithVoid();
    }
}
