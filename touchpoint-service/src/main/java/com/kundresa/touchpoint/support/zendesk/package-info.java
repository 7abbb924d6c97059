/** Webhooks of Zendesk: events of tickets and of the people who open them. */
@NullMarked
package com.kundresa.touchpoint.support.zendesk;

import org.jspecify.annotations.NullMarked;
