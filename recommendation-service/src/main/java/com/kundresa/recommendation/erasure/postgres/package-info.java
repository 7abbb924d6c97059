/** Tombstones in PostgreSQL, and the deletion of all that is kept under an erased id. */
@NullMarked
package com.kundresa.recommendation.erasure.postgres;

import org.jspecify.annotations.NullMarked;
