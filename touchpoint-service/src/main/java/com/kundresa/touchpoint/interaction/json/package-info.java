/** Writes an interaction in the one form that contracts/interaction-recorded/v1 describes. */
@NullMarked
package com.kundresa.touchpoint.interaction.json;

import org.jspecify.annotations.NullMarked;
