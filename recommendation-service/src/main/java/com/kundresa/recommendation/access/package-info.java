/** Who may ask: guards the development keys. */
@NullMarked
package com.kundresa.recommendation.access;

import org.jspecify.annotations.NullMarked;
