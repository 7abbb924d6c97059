package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.push.Endpoint;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints for webhooks in PostgreSQL. */
@ApplicationScoped
public class EndpointStore {

    private final Rows rows;

    EndpointStore(Rows rows) {
        this.rows = rows;
    }

    /** By name. */
    public Uni<List<Endpoint>> all() {
        return Panache.withSession(() -> rows.listAll(Sort.ascending("name")))
                .map(found -> found.stream().map(EndpointStore::endpoint).toList());
    }

    /** Empty where there is none of that name. */
    public Uni<Optional<Endpoint>> find(String name) {
        return Panache.withSession(() -> rows.findById(name))
                .map(row -> Optional.ofNullable(row).map(EndpointStore::endpoint));
    }

    /** Adds or replaces it. */
    public Uni<Endpoint> put(Endpoint endpoint, Instant now) {
        return Panache.withTransaction(() ->
                        rows.findById(endpoint.name())
                                .map(found -> fill(found, endpoint, now))
                                .chain(rows::persist))
                .replaceWith(endpoint);
    }

    private static EndpointRow fill(@Nullable EndpointRow found, Endpoint endpoint, Instant now) {
        EndpointRow row = found == null ? new EndpointRow() : found;
        row.name = endpoint.name();
        row.url = endpoint.url();
        row.enabled = endpoint.enabled();
        row.whyDisabled = endpoint.whyDisabled();
        row.changedAt = now;
        return row;
    }

    private static Endpoint endpoint(EndpointRow row) {
        return new Endpoint(row.name, row.url, row.enabled, row.whyDisabled);
    }

    /** The table. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<EndpointRow, String> {}
}
