/** Who is who: a pure function of recorded evidence. */
@NullMarked
package com.kundresa.profile.identity;

import org.jspecify.annotations.NullMarked;
