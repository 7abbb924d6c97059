/** Keeps the evaluations that were asked for, how far they are and what came of them. */
@NullMarked
package com.kundresa.recommendation.measuring.postgres;

import org.jspecify.annotations.NullMarked;
