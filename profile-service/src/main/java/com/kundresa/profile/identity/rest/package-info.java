/** Who is linked why, over HTTP. */
@NullMarked
package com.kundresa.profile.identity.rest;

import org.jspecify.annotations.NullMarked;
