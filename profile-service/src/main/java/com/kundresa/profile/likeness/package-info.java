/**
 * Who could be one person although no identifier says so: pairs to look at, ranked; nobody is
 * merged.
 */
@NullMarked
package com.kundresa.profile.likeness;

import org.jspecify.annotations.NullMarked;
