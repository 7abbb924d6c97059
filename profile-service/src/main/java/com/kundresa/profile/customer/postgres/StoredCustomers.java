package com.kundresa.profile.customer.postgres;

import com.kundresa.profile.customer.Fragment;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers as they are true, read by any of their nodes. */
@ApplicationScoped
public class StoredCustomers {
    private static final String BY_NODE =
            """
            select new com.kundresa.profile.customer.postgres.StoredCustomer(
                       n.nodeId, n.version, c.customerId, c.version, c.state)
              from Node n join Customer c on c.customerId = n.customerId
             where n.nodeId = ?1 and n.firstSeen is not null and c.state is not null
            """;

    private final Pool pool;
    private final CustomerTables tables;

    StoredCustomers(Pool pool, CustomerTables tables) {
        this.pool = pool;
        this.tables = tables;
    }

    /** The customer that this node belongs to; empty where none is known. */
    public Uni<Optional<StoredCustomer>> byNode(UUID nodeId) {
        return Panache.withSession(
                () ->
                        Panache.getSession()
                                .chain(session -> byNode(session, nodeId))
                                .map(Optional::ofNullable));
    }

    /** Those of these customers that are there, in any order. */
    public Uni<List<CustomerEntity>> byIds(List<UUID> customerIds) {
        return customerIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.withSession(
                        () -> CustomerEntity.list("customerId in ?1 and state is not null", customerIds));
    }

    private static Uni<StoredCustomer> byNode(Mutiny.Session session, UUID nodeId) {
        return session.createSelectionQuery(BY_NODE, StoredCustomer.class)
                .setParameter(1, nodeId)
                .getSingleResultOrNull();
    }

    /** What is known of the customer, before it is put into the form of the state. */
    public Uni<Fragment> merged(UUID customerId) {
        return tables.load(pool, List.of(customerId), List.of())
                .map(known -> known.mergedOf(customerId));
    }
}
