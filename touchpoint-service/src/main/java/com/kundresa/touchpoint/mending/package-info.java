/**
 * Keeping what was refused where operators can look at it, and sending it again when they mended
 * the cause.
 */
@NullMarked
package com.kundresa.touchpoint.mending;

import org.jspecify.annotations.NullMarked;
