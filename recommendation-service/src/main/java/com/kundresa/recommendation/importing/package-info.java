/** Takes over the business's own list of products. */
@NullMarked
package com.kundresa.recommendation.importing;

import org.jspecify.annotations.NullMarked;
