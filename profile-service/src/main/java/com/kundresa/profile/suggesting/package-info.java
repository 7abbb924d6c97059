/** Suggests who could be one person, for people to decide. */
@NullMarked
package com.kundresa.profile.suggesting;

import org.jspecify.annotations.NullMarked;
