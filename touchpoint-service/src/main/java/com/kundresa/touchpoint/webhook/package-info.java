/** Standard Webhooks of any sender that a business registers. */
@NullMarked
package com.kundresa.touchpoint.webhook;

import org.jspecify.annotations.NullMarked;
