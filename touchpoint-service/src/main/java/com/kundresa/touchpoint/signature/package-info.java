/** Whether a webhook was signed by whom it says it comes from, and signed just now. */
@NullMarked
package com.kundresa.touchpoint.signature;

import org.jspecify.annotations.NullMarked;
