/** Reads the words of profile-service about a customer into this service's own. */
@NullMarked
package com.kundresa.recommendation.customer.json;

import org.jspecify.annotations.NullMarked;
