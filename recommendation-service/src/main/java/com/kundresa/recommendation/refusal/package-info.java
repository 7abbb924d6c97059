/** What this service refuses, in words for whoever must act. */
@NullMarked
package com.kundresa.recommendation.refusal;

import org.jspecify.annotations.NullMarked;
