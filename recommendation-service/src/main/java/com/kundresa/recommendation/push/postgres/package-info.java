/** Keeps rules, endpoints, waits and steps. */
@NullMarked
package com.kundresa.recommendation.push.postgres;

import org.jspecify.annotations.NullMarked;
