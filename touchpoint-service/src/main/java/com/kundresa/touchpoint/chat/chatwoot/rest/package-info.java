/** The HTTP path for Chatwoot's webhooks. */
@NullMarked
package com.kundresa.touchpoint.chat.chatwoot.rest;

import org.jspecify.annotations.NullMarked;
