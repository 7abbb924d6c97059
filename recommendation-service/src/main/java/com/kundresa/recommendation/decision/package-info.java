/** One decision as a pure pipeline, with a reason for everything chosen and everything left out. */
@NullMarked
package com.kundresa.recommendation.decision;

import org.jspecify.annotations.NullMarked;
