/** Where in the journey a customer stands, from what the customer did. */
@NullMarked
package com.kundresa.profile.journey;

import org.jspecify.annotations.NullMarked;
