/** Computed traits as a business declares them, read from one file. */
@NullMarked
package com.kundresa.profile.customer.yaml;

import org.jspecify.annotations.NullMarked;
