/**
 * Who may ask and administer: the roles of a token, and keys that must never leave this machine.
 */
@NullMarked
package com.kundresa.touchpoint.access;

import org.jspecify.annotations.NullMarked;
