/** Who may send: sources and the keys that belong to them. */
@NullMarked
package com.kundresa.touchpoint.source;

import org.jspecify.annotations.NullMarked;
