/** Records decisions durably, many at a time. */
@NullMarked
package com.kundresa.recommendation.decision.postgres;

import org.jspecify.annotations.NullMarked;
