/** Holds what an answer waits for to the time that the answer may take. */
@NullMarked
package com.kundresa.recommendation.timing;

import org.jspecify.annotations.NullMarked;
