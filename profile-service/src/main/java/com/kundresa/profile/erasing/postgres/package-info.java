/** The one transaction that erases a customer, and what is left to be done after it. */
@NullMarked
package com.kundresa.profile.erasing.postgres;

import org.jspecify.annotations.NullMarked;
