/** Suggestions over HTTP, for people who decide. */
@NullMarked
package com.kundresa.profile.likeness.rest;

import org.jspecify.annotations.NullMarked;
