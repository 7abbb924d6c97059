/** The time that an answer may take, and how its stages share it. */
@NullMarked
package com.kundresa.recommendation.deadline;

import org.jspecify.annotations.NullMarked;
