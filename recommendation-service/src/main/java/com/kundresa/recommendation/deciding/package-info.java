/** Answers which step comes next, and shows earlier answers. */
@NullMarked
package com.kundresa.recommendation.deciding;

import org.jspecify.annotations.NullMarked;
