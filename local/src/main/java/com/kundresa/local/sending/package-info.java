/**
 * Sends messages through touchpoint-service's public HTTP API: batched, bounded, repeated safely,
 * counted.
 */
@NullMarked
package com.kundresa.local.sending;

import org.jspecify.annotations.NullMarked;
