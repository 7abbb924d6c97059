/** Who may ask: the roles of a token, and the keys that must never leave this machine. */
@NullMarked
package com.kundresa.profile.access;

import org.jspecify.annotations.NullMarked;
