/** Learns about products from what customers do. */
@NullMarked
package com.kundresa.recommendation.learning;

import org.jspecify.annotations.NullMarked;
