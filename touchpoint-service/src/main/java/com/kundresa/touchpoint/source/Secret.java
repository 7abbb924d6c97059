package com.kundresa.touchpoint.source;

import java.nio.charset.StandardCharsets;

/** What a platform signs its webhooks with; never printed. */
public record Secret(String text) {

    /**
     * @throws IllegalArgumentException where it is blank
     */
    public Secret {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A webhook secret is not blank");
        }
    }

    /** Its characters in UTF-8, as most platforms take them for the key of an HMAC. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
