package com.kundresa.profile.customer.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is read; it is written by the transaction that records a batch, and by nothing
 * else.
 */
@Entity(name = "Customer")
@Table(name = "customer")
@Immutable
public class CustomerEntity extends PanacheEntityBase {
    @Id
    @Column(name = "customer_id")
    public UUID customerId = new UUID(0, 0);

    public long version;

    /** Absent where the id has become an alias, or where the customer was erased. */
    public byte @Nullable [] state;
}
