/** Sends steps as signed Standard Webhooks. */
@NullMarked
package com.kundresa.recommendation.pushing.webhook;

import org.jspecify.annotations.NullMarked;
