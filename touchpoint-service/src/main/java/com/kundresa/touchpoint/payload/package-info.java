/** What a sender sent, as plain data: JSON values with nothing else around them. */
@NullMarked
package com.kundresa.touchpoint.payload;

import org.jspecify.annotations.NullMarked;
