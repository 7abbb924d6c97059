/** Rankings, their rewards and what was learned of them, in PostgreSQL. */
@NullMarked
package com.kundresa.recommendation.rank.postgres;

import org.jspecify.annotations.NullMarked;
