/** Customers over HTTP: one by any identifier, or many by a search. */
@NullMarked
package com.kundresa.profile.customer.rest;

import org.jspecify.annotations.NullMarked;
