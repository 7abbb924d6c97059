/** What belongs to choices and outcomes as JSON. */
@NullMarked
package com.kundresa.recommendation.outcome.json;

import org.jspecify.annotations.NullMarked;
