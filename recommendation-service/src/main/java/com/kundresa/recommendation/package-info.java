/** What to do next for a customer: which step, why, and what was left out. */
@NullMarked
package com.kundresa.recommendation;

import org.jspecify.annotations.NullMarked;
