/** Looks at customers again: because time goes by, or because a segment was defined anew. */
@NullMarked
package com.kundresa.profile.reviewing;

import org.jspecify.annotations.NullMarked;
