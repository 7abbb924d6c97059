/** Decisions and what they were made from as JSON. */
@NullMarked
package com.kundresa.recommendation.decision.json;

import org.jspecify.annotations.NullMarked;
