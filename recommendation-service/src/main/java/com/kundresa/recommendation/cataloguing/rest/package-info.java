/** Lets operators read and change the catalogue of actions. */
@NullMarked
package com.kundresa.recommendation.cataloguing.rest;

import org.jspecify.annotations.NullMarked;
