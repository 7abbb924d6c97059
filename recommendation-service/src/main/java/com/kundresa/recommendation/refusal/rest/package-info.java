/** Turns refusals and failures into problem documents (RFC 9457). */
@NullMarked
package com.kundresa.recommendation.refusal.rest;

import org.jspecify.annotations.NullMarked;
