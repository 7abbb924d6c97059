/** Reads the record of choices for learning, and keeps how refits went. */
@NullMarked
package com.kundresa.recommendation.learning.postgres;

import org.jspecify.annotations.NullMarked;
