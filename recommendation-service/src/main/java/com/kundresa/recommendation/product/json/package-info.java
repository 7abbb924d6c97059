/** Blends as they are kept. */
@NullMarked
package com.kundresa.recommendation.product.json;

import org.jspecify.annotations.NullMarked;
