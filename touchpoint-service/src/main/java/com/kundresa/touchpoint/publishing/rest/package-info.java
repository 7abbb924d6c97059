/** What all channels share on the HTTP side: bodies, keys, admission, answers and problems. */
@NullMarked
package com.kundresa.touchpoint.publishing.rest;

import org.jspecify.annotations.NullMarked;
