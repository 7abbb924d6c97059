/** The order of a customer's history and the place of a reader in it. */
@NullMarked
package com.kundresa.profile.history;

import org.jspecify.annotations.NullMarked;
