/** Reads a customer's state from the cache in one round trip. */
@NullMarked
package com.kundresa.recommendation.customer.redis;

import org.jspecify.annotations.NullMarked;
