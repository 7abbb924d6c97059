/**
 * Finds what is known of a customer: in the cache, else at profile-service, else not at all, and
 * says which.
 */
@NullMarked
package com.kundresa.recommendation.finding;

import org.jspecify.annotations.NullMarked;
