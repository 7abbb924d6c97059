/** Counts what the customers of each arm brought in. */
@NullMarked
package com.kundresa.recommendation.experiment.postgres;

import org.jspecify.annotations.NullMarked;
