/** The rank and reward API, in the words of the retired service's clients. */
@NullMarked
package com.kundresa.recommendation.ranking.rest;

import org.jspecify.annotations.NullMarked;
