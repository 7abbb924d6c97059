/** What happened after a choice, and what it was worth. */
@NullMarked
package com.kundresa.recommendation.outcome;

import org.jspecify.annotations.NullMarked;
