/** Reads an interaction from the bytes of interaction-recorded/v1. */
@NullMarked
package com.kundresa.profile.touch.json;

import org.jspecify.annotations.NullMarked;
