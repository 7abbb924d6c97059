/** Keeps dead letters where they can be asked for. */
@NullMarked
package com.kundresa.touchpoint.rejection.postgres;

import org.jspecify.annotations.NullMarked;
