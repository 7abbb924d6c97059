/** Hears of erasures. */
@NullMarked
package com.kundresa.recommendation.erasing.kafka;

import org.jspecify.annotations.NullMarked;
