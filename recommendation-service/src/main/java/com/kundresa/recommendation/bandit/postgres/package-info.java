/** Keeps every model that decisions were made from, and how its refits went. */
@NullMarked
package com.kundresa.recommendation.bandit.postgres;

import org.jspecify.annotations.NullMarked;
