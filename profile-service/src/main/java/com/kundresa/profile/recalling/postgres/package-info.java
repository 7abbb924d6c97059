/** Which interactions a look back needs, from the inbox. */
@NullMarked
package com.kundresa.profile.recalling.postgres;

import org.jspecify.annotations.NullMarked;
