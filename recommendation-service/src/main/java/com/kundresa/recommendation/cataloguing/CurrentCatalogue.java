package com.kundresa.recommendation.cataloguing;

import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The catalogue that decisions are made from; follows the database within about a second. */
@ApplicationScoped
public class CurrentCatalogue {

    private final CatalogueStore store;
    private volatile Catalogue current = new Catalogue(0, List.of());

    CurrentCatalogue(CatalogueStore store) {
        this.store = store;
    }

    /** Never waits. */
    public Catalogue get() {
        return current;
    }

    /** Takes over a version unless a newer one is here. */
    public synchronized Catalogue accept(Catalogue catalogue) {
        if (catalogue.version() > current.version()) {
            current = catalogue;
        }
        return current;
    }

    @Scheduled(
            every = "{kundresa.cataloguing.refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return store.currentVersion()
                .chain(version ->
                        version > get().version()
                                ? store.current().map(this::accept)
                                : Uni.createFrom().nullItem())
                .replaceWithVoid();
    }
}
