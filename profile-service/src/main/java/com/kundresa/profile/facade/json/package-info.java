/** Traits, identifiers and interactions in the words of Segment's Profile API. */
@NullMarked
package com.kundresa.profile.facade.json;

import org.jspecify.annotations.NullMarked;
