/** Next steps that nobody asked for: rules, what sets them off, what waits, and when it may go. */
@NullMarked
package com.kundresa.recommendation.push;

import org.jspecify.annotations.NullMarked;
