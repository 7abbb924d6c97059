/** Corrections over HTTP, each with a preview. */
@NullMarked
package com.kundresa.profile.correcting.rest;

import org.jspecify.annotations.NullMarked;
