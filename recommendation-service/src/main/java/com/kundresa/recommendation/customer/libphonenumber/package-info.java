/** Telephone numbers by the numbering plans that libphonenumber knows. */
@NullMarked
package com.kundresa.recommendation.customer.libphonenumber;

import org.jspecify.annotations.NullMarked;
