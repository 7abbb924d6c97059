package com.kundresa.recommendation.cataloguing;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.json.CatalogueJson;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Puts the shipped actions into a database that has none, and has the catalogue at hand before the
 * first request.
 */
@ApplicationScoped
class SeedCatalogue {

    private static final Logger LOG = Logger.getLogger(SeedCatalogue.class);

    private final CatalogueStore store;
    private final CurrentCatalogue current;

    SeedCatalogue(CatalogueStore store, CurrentCatalogue current) {
        this.store = store;
        this.current = current;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        Catalogue catalogue =
                VertxContextSupport.subscribeAndAwait(() -> store.current().chain(this::orSeed));
        LOG.infof(
                "Catalogue ready version=%d actions=%d",
                catalogue.version(), catalogue.actions().size());
        current.accept(catalogue);
    }

    private Uni<Catalogue> orSeed(Catalogue found) {
        return found.version() > 0
                ? Uni.createFrom().item(found)
                : store.change(empty -> new Catalogue(1, shipped()))
                        .onFailure(PersistenceException.class)
                        .recoverWithUni(seededByAnother -> store.current());
    }

    private static List<Action> shipped() {
        try (InputStream seed =
                Objects.requireNonNull(
                        SeedCatalogue.class.getResourceAsStream("/catalogue/actions.json"),
                        "the seed is part of the program")) {
            return switch (CatalogueJson.catalogue(seed.readAllBytes())) {
                case CatalogueJson.Reading.Accepted<List<Action>>(var actions) -> actions;
                case CatalogueJson.Reading.Refused<List<Action>>(var refusal) ->
                        throw new IllegalStateException(
                                "The seed is wrong: " + refusal.title() + ": " + refusal.detail());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
