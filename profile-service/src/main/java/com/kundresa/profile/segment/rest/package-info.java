/** Segments over HTTP. */
@NullMarked
package com.kundresa.profile.segment.rest;

import org.jspecify.annotations.NullMarked;
