/** Telephone numbers by the numbering plans that libphonenumber knows. */
@NullMarked
package com.kundresa.touchpoint.interaction.libphonenumber;

import org.jspecify.annotations.NullMarked;
