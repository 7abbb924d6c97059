/** Hears of customers and tells steps. */
@NullMarked
package com.kundresa.recommendation.pushing.kafka;

import org.jspecify.annotations.NullMarked;
