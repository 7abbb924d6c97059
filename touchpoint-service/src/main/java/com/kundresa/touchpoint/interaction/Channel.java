package com.kundresa.touchpoint.interaction;

import java.util.regex.Pattern;

/**
 * A channel by its name: web, mobile, email, chat, store, support, or any other that a business
 * names.
 */
public record Channel(String name) {

    // before the constants below, whose making needs it
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    public static final Channel WEB = new Channel("web");
    public static final Channel STORE = new Channel("store");
    public static final Channel EMAIL = new Channel("email");
    public static final Channel CHAT = new Channel("chat");

    /**
     * @throws IllegalArgumentException where the name is not lower case with hyphens, 1 to 60
     *     characters
     */
    public Channel {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A channel is named with lower case letters, digits and hyphens, at most 60: "
                            + name);
        }
    }
}
