/** The rules of identity, read from the one file in which a business states them. */
@NullMarked
package com.kundresa.profile.identity.yaml;

import org.jspecify.annotations.NullMarked;
