/** Ranking of options that the caller brings along, each with features of its own: pure. */
@NullMarked
package com.kundresa.recommendation.rank;

import org.jspecify.annotations.NullMarked;
