/** Follows published interactions on their topic, and reads single ones back. */
@NullMarked
package com.kundresa.touchpoint.tracing.kafka;

import org.jspecify.annotations.NullMarked;
