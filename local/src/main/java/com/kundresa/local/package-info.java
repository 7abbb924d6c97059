/** The whole suite on one machine without containers: stores, launcher, development keys. */
@NullMarked
package com.kundresa.local;

import org.jspecify.annotations.NullMarked;
