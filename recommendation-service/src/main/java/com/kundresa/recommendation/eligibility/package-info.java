/** Who may be offered what: one rule a class, each with its reason. */
@NullMarked
package com.kundresa.recommendation.eligibility;

import org.jspecify.annotations.NullMarked;
