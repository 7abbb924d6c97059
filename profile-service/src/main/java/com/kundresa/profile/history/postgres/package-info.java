/** The inbox as the index of every timeline. */
@NullMarked
package com.kundresa.profile.history.postgres;

import org.jspecify.annotations.NullMarked;
