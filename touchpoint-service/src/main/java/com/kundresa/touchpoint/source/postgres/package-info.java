/** Keeps sources and what they prove themselves with: keys as digests, secrets sealed. */
@NullMarked
package com.kundresa.touchpoint.source.postgres;

import org.jspecify.annotations.NullMarked;
