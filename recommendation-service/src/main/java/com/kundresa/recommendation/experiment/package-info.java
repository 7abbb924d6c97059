/** Who takes part in which experiment, and what an experiment shows. */
@NullMarked
package com.kundresa.recommendation.experiment;

import org.jspecify.annotations.NullMarked;
