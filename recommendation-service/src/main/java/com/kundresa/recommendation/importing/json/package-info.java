/** Reads a list of products from JSON. */
@NullMarked
package com.kundresa.recommendation.importing.json;

import org.jspecify.annotations.NullMarked;
