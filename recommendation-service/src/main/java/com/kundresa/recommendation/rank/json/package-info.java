/** The rank and reward API's JSON. */
@NullMarked
package com.kundresa.recommendation.rank.json;

import org.jspecify.annotations.NullMarked;
