/** Tells which experiments run, as configured. */
@NullMarked
package com.kundresa.recommendation.experimenting;

import org.jspecify.annotations.NullMarked;
