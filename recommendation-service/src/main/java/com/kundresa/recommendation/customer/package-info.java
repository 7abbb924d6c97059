/** What this service knows of a customer, and how a customer is named. */
@NullMarked
package com.kundresa.recommendation.customer;

import org.jspecify.annotations.NullMarked;
