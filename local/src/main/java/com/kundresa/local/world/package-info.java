/** A synthetic Nordic shop with persons, channels and a known truth, the same for the same seed. */
@NullMarked
package com.kundresa.local.world;

import org.jspecify.annotations.NullMarked;
