/** Erases customers from every store of this service, for good. */
@NullMarked
package com.kundresa.recommendation.erasing;

import org.jspecify.annotations.NullMarked;
