/** Turns bytes into payload values and back, with every limit that hostile input needs. */
@NullMarked
package com.kundresa.touchpoint.payload.json;

import org.jspecify.annotations.NullMarked;
