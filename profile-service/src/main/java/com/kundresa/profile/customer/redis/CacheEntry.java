package com.kundresa.profile.customer.redis;

import java.util.UUID;

/** One thing to be written into the cache, unless something newer lies there. */
public sealed interface CacheEntry {
    /**
     * By this node the customer is found.
     *
     * @param version the version with which the node came to the customer
     */
    record Alias(UUID nodeId, long version, UUID customerId) implements CacheEntry {}

    /** The customer's state, as bytes of contract customer-changed/v1. */
    record State(UUID customerId, long version, byte[] state) implements CacheEntry {}

    /** The node was erased: by it nobody is found. */
    record Forgotten(UUID nodeId, long version) implements CacheEntry {}

    /** The id is a customer's no more. */
    record Gone(UUID customerId, long version) implements CacheEntry {}
}
