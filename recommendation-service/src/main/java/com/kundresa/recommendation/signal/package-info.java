/** What speaks for a step: one signal a class, each silent where it knows nothing. */
@NullMarked
package com.kundresa.recommendation.signal;

import org.jspecify.annotations.NullMarked;
