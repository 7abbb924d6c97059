/** Rebuilds over HTTP, for operators. */
@NullMarked
package com.kundresa.profile.rebuilding.rest;

import org.jspecify.annotations.NullMarked;
