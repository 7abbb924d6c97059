/** The HTTP path for CloudEvents. */
@NullMarked
package com.kundresa.touchpoint.cloudevent.rest;

import org.jspecify.annotations.NullMarked;
