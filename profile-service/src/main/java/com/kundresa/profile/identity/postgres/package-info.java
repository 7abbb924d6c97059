/** Identifiers and the evidence between them, as they lie in PostgreSQL. */
@NullMarked
package com.kundresa.profile.identity.postgres;

import org.jspecify.annotations.NullMarked;
