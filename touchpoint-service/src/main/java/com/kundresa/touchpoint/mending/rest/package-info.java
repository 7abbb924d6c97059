/** Dead letters over REST. */
@NullMarked
package com.kundresa.touchpoint.mending.rest;

import org.jspecify.annotations.NullMarked;
