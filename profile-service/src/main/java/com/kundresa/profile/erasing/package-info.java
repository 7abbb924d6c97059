/** Erases a customer from every store, for good. */
@NullMarked
package com.kundresa.profile.erasing;

import org.jspecify.annotations.NullMarked;
