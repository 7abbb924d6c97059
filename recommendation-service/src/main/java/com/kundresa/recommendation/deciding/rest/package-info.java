/** The next step and earlier decisions over HTTP. */
@NullMarked
package com.kundresa.recommendation.deciding.rest;

import org.jspecify.annotations.NullMarked;
