/** Webhooks of Twilio: text messages that come in, and calls that are over. */
@NullMarked
package com.kundresa.touchpoint.phone.twilio;

import org.jspecify.annotations.NullMarked;
