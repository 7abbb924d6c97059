/**
 * Offers next steps that nobody asked for: follows customers, fires what is due, tells who must
 * know.
 */
@NullMarked
package com.kundresa.recommendation.pushing;

import org.jspecify.annotations.NullMarked;
