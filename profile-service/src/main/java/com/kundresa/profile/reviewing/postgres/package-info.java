/** The transactions that look at customers again. */
@NullMarked
package com.kundresa.profile.reviewing.postgres;

import org.jspecify.annotations.NullMarked;
