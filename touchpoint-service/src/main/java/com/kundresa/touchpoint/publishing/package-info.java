/**
 * The one use case of this service: read what a channel sent, publish what is accepted, keep what
 * is refused.
 */
@NullMarked
package com.kundresa.touchpoint.publishing;

import org.jspecify.annotations.NullMarked;
