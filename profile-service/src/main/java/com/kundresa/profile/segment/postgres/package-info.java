/** Segments and their members in PostgreSQL. */
@NullMarked
package com.kundresa.profile.segment.postgres;

import org.jspecify.annotations.NullMarked;
