package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.Nullable;

/** The device and software in the customer's hands. */
public record Device(
        @Nullable String type,
        @Nullable String userAgent,
        @Nullable String os,
        @Nullable String locale) {

    public boolean isEmpty() {
        return type == null && userAgent == null && os == null && locale == null;
    }
}
