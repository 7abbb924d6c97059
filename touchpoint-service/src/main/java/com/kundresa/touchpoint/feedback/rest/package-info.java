/** The HTTP path for feedback. */
@NullMarked
package com.kundresa.touchpoint.feedback.rest;

import org.jspecify.annotations.NullMarked;
