/** The outbox: what was committed and still has to be told. */
@NullMarked
package com.kundresa.profile.announcing.postgres;

import org.jspecify.annotations.NullMarked;
