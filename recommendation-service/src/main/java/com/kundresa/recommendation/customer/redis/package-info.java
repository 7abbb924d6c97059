/** Reads a customer's state from the cache in two round trips. */
@NullMarked
package com.kundresa.recommendation.customer.redis;

import org.jspecify.annotations.NullMarked;
