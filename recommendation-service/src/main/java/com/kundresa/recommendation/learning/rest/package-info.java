/** Lets storefronts and desks report what came of a decision. */
@NullMarked
package com.kundresa.recommendation.learning.rest;

import org.jspecify.annotations.NullMarked;
