/** Choices, outcomes and rewards in PostgreSQL. */
@NullMarked
package com.kundresa.recommendation.outcome.postgres;

import org.jspecify.annotations.NullMarked;
