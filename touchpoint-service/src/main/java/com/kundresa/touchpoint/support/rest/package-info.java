/** The HTTP path for support tickets. */
@NullMarked
package com.kundresa.touchpoint.support.rest;

import org.jspecify.annotations.NullMarked;
