/** The HTTP path for Twilio's webhooks. */
@NullMarked
package com.kundresa.touchpoint.phone.twilio.rest;

import org.jspecify.annotations.NullMarked;
