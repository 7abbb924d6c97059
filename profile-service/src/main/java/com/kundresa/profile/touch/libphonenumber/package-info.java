/** Telephone numbers by the numbering plans that libphonenumber knows. */
@NullMarked
package com.kundresa.profile.touch.libphonenumber;

import org.jspecify.annotations.NullMarked;
