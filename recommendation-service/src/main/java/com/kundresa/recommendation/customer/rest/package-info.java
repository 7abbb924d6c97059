/** Asks profile-service for a customer whom the cache does not hold. */
@NullMarked
package com.kundresa.recommendation.customer.rest;

import org.jspecify.annotations.NullMarked;
