/** Ranks what callers bring along, and learns from the rewards that they report. */
@NullMarked
package com.kundresa.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
