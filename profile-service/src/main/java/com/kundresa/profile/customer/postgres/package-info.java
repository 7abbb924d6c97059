/** Customers as they lie in PostgreSQL. */
@NullMarked
package com.kundresa.profile.customer.postgres;

import org.jspecify.annotations.NullMarked;
