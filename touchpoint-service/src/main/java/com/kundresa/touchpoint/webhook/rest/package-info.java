/** The HTTP path for Standard Webhooks. */
@NullMarked
package com.kundresa.touchpoint.webhook.rest;

import org.jspecify.annotations.NullMarked;
