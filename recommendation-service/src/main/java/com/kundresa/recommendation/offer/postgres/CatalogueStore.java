package com.kundresa.recommendation.offer.postgres;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.json.CatalogueJson;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The catalogue in PostgreSQL: the current actions and every version there was. */
@ApplicationScoped
public class CatalogueStore {

    private final ActionRows actions;
    private final CatalogueRows versions;
    private final Clock clock;

    CatalogueStore(ActionRows actions, CatalogueRows versions, Clock clock) {
        this.actions = actions;
        this.versions = versions;
        this.clock = clock;
    }

    /** The newest version; version 0 without actions where there is none yet. */
    public Uni<Catalogue> current() {
        return Panache.withSession(this::newest);
    }

    /** The number of the newest version, 0 where there is none yet. */
    public Uni<Long> currentVersion() {
        return Panache.withSession(() ->
                Panache.getSession()
                        .chain(session ->
                                session.createQuery(
                                                "select coalesce(max(version), 0) from"
                                                        + " CatalogueRow",
                                                Long.class)
                                        .getSingleResult()));
    }

    /** A version as it was; empty where there never was one. */
    public Uni<Optional<Catalogue>> at(long version) {
        return Panache.withSession(() -> versions.findById(version))
                .map(row -> Optional.ofNullable(row).map(CatalogueStore::catalogue));
    }

    /**
     * Changes the catalogue to its next version, all or nothing; fails with a constraint violation
     * where somebody else changed it at the same moment.
     */
    public Uni<Catalogue> change(UnaryOperator<Catalogue> change) {
        return Panache.withTransaction(() -> newest().map(change).chain(this::keep));
    }

    private Uni<Catalogue> newest() {
        return versions.findAll(Sort.descending("version"))
                .firstResult()
                .map(row -> row == null ? new Catalogue(0, List.of()) : catalogue(row));
    }

    private Uni<Catalogue> keep(Catalogue changed) {
        Instant now = clock.instant();
        return versions.persistAndFlush(row(changed, now))
                .chain(() -> actions.deleteAll())
                .chain(() -> keep(changed.actions(), now))
                .replaceWith(changed);
    }

    private Uni<Void> keep(List<Action> changed, Instant now) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : actions.persist(changed.stream().map(action -> row(action, now)));
    }

    private static Catalogue catalogue(CatalogueRow row) {
        return new Catalogue(row.version, CatalogueJson.kept(row.definition));
    }

    private static CatalogueRow row(Catalogue catalogue, Instant now) {
        CatalogueRow row = new CatalogueRow();
        row.version = catalogue.version();
        row.definition = CatalogueJson.text(catalogue.actions());
        row.changedAt = now;
        return row;
    }

    private static ActionRow row(Action action, Instant now) {
        ActionRow row = new ActionRow();
        row.actionId = action.actionId();
        row.kind = action.kind().code();
        row.category = action.category();
        row.enabled = action.enabled();
        row.definition = CatalogueJson.text(action);
        row.changedAt = now;
        return row;
    }

    /** The table of current actions. */
    @ApplicationScoped
    static class ActionRows implements PanacheRepositoryBase<ActionRow, String> {}

    /** The table of versions. */
    @ApplicationScoped
    static class CatalogueRows implements PanacheRepositoryBase<CatalogueRow, Long> {}
}
