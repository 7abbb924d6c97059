package com.kundresa.touchpoint.rejection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters somebody asks for, the newest first; null where anything goes.
 *
 * @param from earliest time of receipt, inclusive
 * @param to latest time of receipt, exclusive
 * @param after the last one of the page before
 * @param limit most of a page
 */
public record Question(
        @Nullable String source,
        @Nullable String reason,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Cursor after,
        int limit) {}
