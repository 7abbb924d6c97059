/** Measures honestly: what experiments gain, and what another policy would have earned. */
@NullMarked
package com.kundresa.recommendation.measuring;

import org.jspecify.annotations.NullMarked;
