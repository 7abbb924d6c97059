/** Keeps the catalogue at hand, seeds it and changes it. */
@NullMarked
package com.kundresa.recommendation.cataloguing;

import org.jspecify.annotations.NullMarked;
