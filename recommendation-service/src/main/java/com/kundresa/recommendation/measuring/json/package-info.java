/** Writes questions and results of evaluations as they are kept and answered. */
@NullMarked
package com.kundresa.recommendation.measuring.json;

import org.jspecify.annotations.NullMarked;
