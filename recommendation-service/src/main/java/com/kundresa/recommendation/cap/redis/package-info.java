/** What was given, counted in Redis so that parallel requests agree. */
@NullMarked
package com.kundresa.recommendation.cap.redis;

import org.jspecify.annotations.NullMarked;
