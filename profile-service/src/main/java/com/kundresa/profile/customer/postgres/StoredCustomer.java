package com.kundresa.profile.customer.postgres;

import jakarta.persistence.Tuple;
import java.util.UUID;

/**
 * A customer, found by one of its nodes.
 *
 * @param nodeVersion the version with which the node came to the customer
 * @param state bytes of contract customer-changed/v1
 */
public record StoredCustomer(
        UUID nodeId, long nodeVersion, UUID customerId, long version, byte[] state) {
    static StoredCustomer of(Tuple row) {
        return new StoredCustomer(
                row.get("node_id", UUID.class),
                row.get("node_version", Long.class),
                row.get("customer_id", UUID.class),
                row.get("version", Long.class),
                row.get("state", byte[].class));
    }
}
