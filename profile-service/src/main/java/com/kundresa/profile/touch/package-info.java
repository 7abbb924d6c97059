/** What this service understands of one interaction. */
@NullMarked
package com.kundresa.profile.touch;

import org.jspecify.annotations.NullMarked;
