/** Keeps where interactions were published, one partition a day. */
@NullMarked
package com.kundresa.touchpoint.tracing.postgres;

import org.jspecify.annotations.NullMarked;
