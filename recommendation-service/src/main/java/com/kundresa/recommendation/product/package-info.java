/** What was learned about products: names, prices, popularity and what goes together. */
@NullMarked
package com.kundresa.recommendation.product;

import org.jspecify.annotations.NullMarked;
