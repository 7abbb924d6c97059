/** Models as they are kept. */
@NullMarked
package com.kundresa.recommendation.bandit.json;

import org.jspecify.annotations.NullMarked;
