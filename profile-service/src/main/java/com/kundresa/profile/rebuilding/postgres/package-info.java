/** The transactions of a rebuild, and how far it is. */
@NullMarked
package com.kundresa.profile.rebuilding.postgres;

import org.jspecify.annotations.NullMarked;
