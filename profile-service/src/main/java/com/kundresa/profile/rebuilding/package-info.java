/** Derives everything anew from the history, and mends what differs. */
@NullMarked
package com.kundresa.profile.rebuilding;

import org.jspecify.annotations.NullMarked;
