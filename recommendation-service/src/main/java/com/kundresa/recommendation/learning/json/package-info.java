/** Reads recorded interactions into lessons. */
@NullMarked
package com.kundresa.recommendation.learning.json;

import org.jspecify.annotations.NullMarked;
