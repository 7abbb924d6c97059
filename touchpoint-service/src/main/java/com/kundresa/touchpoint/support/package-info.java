/** Events of a support desk's tickets. */
@NullMarked
package com.kundresa.touchpoint.support;

import org.jspecify.annotations.NullMarked;
