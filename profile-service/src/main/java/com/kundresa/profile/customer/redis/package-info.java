/** Customers as they lie in the cache. */
@NullMarked
package com.kundresa.profile.customer.redis;

import org.jspecify.annotations.NullMarked;
