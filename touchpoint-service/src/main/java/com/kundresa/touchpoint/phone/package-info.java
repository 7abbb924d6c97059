/** Calls and text messages. */
@NullMarked
package com.kundresa.touchpoint.phone;

import org.jspecify.annotations.NullMarked;
