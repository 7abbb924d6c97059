/** Webhooks of Chatwoot: messages, conversations, and what customers say of them. */
@NullMarked
package com.kundresa.touchpoint.chat.chatwoot;

import org.jspecify.annotations.NullMarked;
