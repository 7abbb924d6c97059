/** The customer in the shape of Segment's Profile API, for clients that were written for it. */
@NullMarked
package com.kundresa.profile.facade.rest;

import org.jspecify.annotations.NullMarked;
