/** The HTTP path for Intercom's webhooks. */
@NullMarked
package com.kundresa.touchpoint.chat.intercom.rest;

import org.jspecify.annotations.NullMarked;
