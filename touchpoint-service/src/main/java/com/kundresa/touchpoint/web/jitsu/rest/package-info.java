/** The HTTP paths of Jitsu's clients; what they send there is a tracking call. */
@NullMarked
package com.kundresa.touchpoint.web.jitsu.rest;

import org.jspecify.annotations.NullMarked;
