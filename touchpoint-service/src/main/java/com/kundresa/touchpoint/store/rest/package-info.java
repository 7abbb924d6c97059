/** The HTTP path for receipts. */
@NullMarked
package com.kundresa.touchpoint.store.rest;

import org.jspecify.annotations.NullMarked;
