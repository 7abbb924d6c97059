package com.kundresa.profile.history.mongo;

import java.util.UUID;

/** One interaction of the history: its id and the JSON bytes as they came. */
public record Kept(UUID interactionId, byte[] body) {}
