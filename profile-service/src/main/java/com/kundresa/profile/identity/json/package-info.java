/** Decisions about who is who, as they lie in the history. */
@NullMarked
package com.kundresa.profile.identity.json;

import org.jspecify.annotations.NullMarked;
