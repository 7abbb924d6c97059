/** The HTTP paths of the Segment HTTP tracking API. */
@NullMarked
package com.kundresa.touchpoint.web.rest;

import org.jspecify.annotations.NullMarked;
