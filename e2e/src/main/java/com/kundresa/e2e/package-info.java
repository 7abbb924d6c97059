/** The suite seen from outside: how it is started, spoken to, broken and measured. */
@NullMarked
package com.kundresa.e2e;

import org.jspecify.annotations.NullMarked;
