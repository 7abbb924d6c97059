/** Segment's Java client, unmodified, as a program of its own. */
@NullMarked
package com.kundresa.e2e.client.segment;

import org.jspecify.annotations.NullMarked;
