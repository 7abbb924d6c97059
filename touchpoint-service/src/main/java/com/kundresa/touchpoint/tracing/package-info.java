/** What happened to one event: where it was published, or why it was refused. */
@NullMarked
package com.kundresa.touchpoint.tracing;

import org.jspecify.annotations.NullMarked;
