package com.kundresa.profile.customer.postgres;

import java.util.UUID;

/**
 * A customer, found by one of its nodes.
 *
 * @param nodeVersion the version with which the node came to the customer
 * @param state bytes of contract customer-changed/v1
 */
public record StoredCustomer(
        UUID nodeId, long nodeVersion, UUID customerId, long version, byte[] state) {}
