/** Rules, endpoints and steps over HTTP, for operators. */
@NullMarked
package com.kundresa.recommendation.pushing.rest;

import org.jspecify.annotations.NullMarked;
