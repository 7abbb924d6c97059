/** Looks back: the state of a customer as it was. */
@NullMarked
package com.kundresa.profile.recalling;

import org.jspecify.annotations.NullMarked;
