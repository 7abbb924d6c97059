/** The catalogue of actions as JSON. */
@NullMarked
package com.kundresa.recommendation.offer.json;

import org.jspecify.annotations.NullMarked;
