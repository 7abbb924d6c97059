/** Lets storefronts and desks report what came of a decision, and operators refit the model. */
@NullMarked
package com.kundresa.recommendation.learning.rest;

import org.jspecify.annotations.NullMarked;
