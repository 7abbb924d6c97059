/** Reads a list of products from CSV. */
@NullMarked
package com.kundresa.recommendation.importing.csv;

import org.jspecify.annotations.NullMarked;
