/** Gains and evaluations over HTTP. */
@NullMarked
package com.kundresa.recommendation.measuring.rest;

import org.jspecify.annotations.NullMarked;
