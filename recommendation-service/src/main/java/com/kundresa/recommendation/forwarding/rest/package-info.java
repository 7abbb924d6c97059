/** Speaks to touchpoint-service over HTTP. */
@NullMarked
package com.kundresa.recommendation.forwarding.rest;

import org.jspecify.annotations.NullMarked;
