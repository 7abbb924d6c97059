/** Rules of segments as JSON. */
@NullMarked
package com.kundresa.profile.segment.json;

import org.jspecify.annotations.NullMarked;
