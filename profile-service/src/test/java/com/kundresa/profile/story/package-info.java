/** The service seen from outside: interactions go in, customers come out. */
@NullMarked
package com.kundresa.profile.story;

import org.jspecify.annotations.NullMarked;
