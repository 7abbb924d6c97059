/** Learns: about products from what customers do, about take-ups from the record of choices. */
@NullMarked
package com.kundresa.recommendation.learning;

import org.jspecify.annotations.NullMarked;
