/** What was refused, as it was sent, with the reason. */
@NullMarked
package com.kundresa.touchpoint.rejection;

import org.jspecify.annotations.NullMarked;
