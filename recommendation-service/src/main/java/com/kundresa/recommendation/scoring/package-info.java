/** Weighs the signals: propensity, context, value and lever, all four kept. */
@NullMarked
package com.kundresa.recommendation.scoring;

import org.jspecify.annotations.NullMarked;
