/** Reads the log that policies are judged by. */
@NullMarked
package com.kundresa.recommendation.evaluation.postgres;

import org.jspecify.annotations.NullMarked;
