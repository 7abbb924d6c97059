/** The canonical bytes in which fragments are kept, short and quick to read. */
@NullMarked
package com.kundresa.profile.customer.packed;

import org.jspecify.annotations.NullMarked;
