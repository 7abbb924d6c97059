/** Judges a policy by decisions that another one made, or says that they cannot judge it. */
@NullMarked
package com.kundresa.recommendation.evaluation;

import org.jspecify.annotations.NullMarked;
