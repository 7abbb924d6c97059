package com.kundresa.recommendation.customer.redis;

import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.customer.Customer;
import java.util.Optional;
import java.util.UUID;

/**
 * What the cache knows of a customer.
 *
 * @param customer empty where the cache holds nothing, which says nothing about the customer
 * @param anchor under which the usage was looked for
 */
public record CacheReading(Optional<Customer> customer, UUID anchor, Usage usage) {}
