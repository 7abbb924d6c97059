package com.kundresa.profile.customer.postgres;

import com.kundresa.profile.customer.Fragment;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers as they are true, read by any of their nodes. */
@ApplicationScoped
public class StoredCustomers {
    private static final String BY_NODE =
            """
            select n.node_id, n.version as node_version, c.customer_id, c.version, c.state
              from node n join customer c on c.customer_id = n.customer_id
             where n.node_id = :node and n.first_seen is not null and c.state is not null
            """;

    private final Pool pool;
    private final CustomerTables tables;

    StoredCustomers(Pool pool, CustomerTables tables) {
        this.pool = pool;
        this.tables = tables;
    }

    /** The customer that this node belongs to; empty where none is known. */
    public Uni<Optional<StoredCustomer>> byNode(UUID nodeId) {
        return Panache.withSession(() ->
                Panache.getSession()
                        .chain(session -> byNode(session, nodeId))
                        .map(Optional::ofNullable));
    }

    /** Those of these customers that are there, in any order. */
    public Uni<List<CustomerEntity>> byIds(List<UUID> customerIds) {
        return customerIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.withSession(
                        () -> Panache.getSession().chain(session -> byIds(session, customerIds)));
    }

    private static Uni<StoredCustomer> byNode(Mutiny.Session session, UUID nodeId) {
        return session.createNativeQuery(BY_NODE, Tuple.class)
                .setParameter("node", nodeId)
                .getSingleResultOrNull()
                .onItem()
                .ifNotNull()
                .transform(StoredCustomer::of);
    }

    private static Uni<List<CustomerEntity>> byIds(Mutiny.Session session, List<UUID> ids) {
        return session.find(CustomerEntity.class, ids.toArray())
                .map(found ->
                        found.stream()
                                .filter(customer -> customer != null && customer.state != null)
                                .toList());
    }

    /** What is known of the customer, before it is put into the form of the state. */
    public Uni<Fragment> merged(UUID customerId) {
        return tables.load(pool, List.of(customerId), List.of())
                .map(known -> known.mergedOf(customerId));
    }
}
