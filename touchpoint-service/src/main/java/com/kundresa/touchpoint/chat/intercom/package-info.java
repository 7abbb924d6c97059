/** Webhooks of Intercom: conversations, ratings and contacts. */
@NullMarked
package com.kundresa.touchpoint.chat.intercom;

import org.jspecify.annotations.NullMarked;
