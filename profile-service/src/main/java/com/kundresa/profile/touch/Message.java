package com.kundresa.profile.touch;

import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param inbound true where the customer wrote it, false where it was written to the customer
 */
public record Message(@Nullable String conversationId, boolean inbound, @Nullable String text) {}
