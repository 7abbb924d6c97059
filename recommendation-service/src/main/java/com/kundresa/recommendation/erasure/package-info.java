/** Who was erased, and what is left of what happened before. */
@NullMarked
package com.kundresa.recommendation.erasure;

import org.jspecify.annotations.NullMarked;
