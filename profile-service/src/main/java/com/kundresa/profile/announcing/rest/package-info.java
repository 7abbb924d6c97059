/** The open streams: changes pushed to browsers and services as server-sent events. */
@NullMarked
package com.kundresa.profile.announcing.rest;

import org.jspecify.annotations.NullMarked;
