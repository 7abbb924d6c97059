/**
 * What a business can do for a customer: actions, where they may stand, for whom and for how long.
 */
@NullMarked
package com.kundresa.recommendation.offer;

import org.jspecify.annotations.NullMarked;
