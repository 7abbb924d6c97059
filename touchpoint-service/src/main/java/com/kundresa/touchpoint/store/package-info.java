/** Receipts of tills. */
@NullMarked
package com.kundresa.touchpoint.store;

import org.jspecify.annotations.NullMarked;
