/** Keeps the catalogue of actions and every version of it. */
@NullMarked
package com.kundresa.recommendation.offer.postgres;

import org.jspecify.annotations.NullMarked;
