/** What happened to one event, over REST. */
@NullMarked
package com.kundresa.touchpoint.tracing.rest;

import org.jspecify.annotations.NullMarked;
