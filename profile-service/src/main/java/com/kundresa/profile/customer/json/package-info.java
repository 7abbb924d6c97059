/** Canonical bytes of the unified state. */
@NullMarked
package com.kundresa.profile.customer.json;

import org.jspecify.annotations.NullMarked;
