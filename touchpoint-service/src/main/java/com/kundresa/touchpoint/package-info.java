/** Hears every channel of a business and turns each contact into one interaction. */
@NullMarked
package com.kundresa.touchpoint;

import org.jspecify.annotations.NullMarked;
