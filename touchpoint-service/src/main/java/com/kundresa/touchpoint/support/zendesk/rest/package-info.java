/** The HTTP path for Zendesk's webhooks. */
@NullMarked
package com.kundresa.touchpoint.support.zendesk.rest;

import org.jspecify.annotations.NullMarked;
