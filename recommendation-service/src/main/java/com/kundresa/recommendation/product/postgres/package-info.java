/** Keeps what was learned about products, each interaction counted once. */
@NullMarked
package com.kundresa.recommendation.product.postgres;

import org.jspecify.annotations.NullMarked;
