/** How long a caller will wait, over HTTP. */
@NullMarked
package com.kundresa.recommendation.timing.rest;

import org.jspecify.annotations.NullMarked;
