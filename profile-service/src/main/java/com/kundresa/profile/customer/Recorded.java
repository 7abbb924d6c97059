package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Touch;
import java.time.Instant;

/**
 * An interaction and when it became known.
 *
 * @param recordedAt when the log took it
 */
public record Recorded(Touch touch, Instant recordedAt) {}
