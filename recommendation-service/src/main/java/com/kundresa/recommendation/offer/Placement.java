package com.kundresa.recommendation.offer;

import java.util.Arrays;
import java.util.Optional;

/** Where a step can be shown. */
public enum Placement {
    HOME_HERO("home-hero"),
    PRODUCT_PAGE("product-page"),
    CART("cart"),
    CHAT_REPLY("chat-reply"),
    AGENT_DESK("agent-desk"),
    /** Not shown anywhere, but sent to the customer without being asked. */
    PUSH("push");

    private final String code;

    Placement(String code) {
        this.code = code;
    }

    /** The word used over HTTP. */
    public String code() {
        return code;
    }

    /** Empty where no placement has that word. */
    public static Optional<Placement> of(String code) {
        return Arrays.stream(values()).filter(placement -> placement.code.equals(code)).findFirst();
    }
}
