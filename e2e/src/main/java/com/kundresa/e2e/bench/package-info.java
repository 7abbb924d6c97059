/** Measures the running suite under load and says beside each figure how it was taken. */
@NullMarked
package com.kundresa.e2e.bench;

import org.jspecify.annotations.NullMarked;
