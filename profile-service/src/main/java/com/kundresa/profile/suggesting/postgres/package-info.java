/** Runs that look for suggestions, what they work with, and what they found. */
@NullMarked
package com.kundresa.profile.suggesting.postgres;

import org.jspecify.annotations.NullMarked;
