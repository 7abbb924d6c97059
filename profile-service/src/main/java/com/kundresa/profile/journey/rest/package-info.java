/** A customer's journey over HTTP. */
@NullMarked
package com.kundresa.profile.journey.rest;

import org.jspecify.annotations.NullMarked;
