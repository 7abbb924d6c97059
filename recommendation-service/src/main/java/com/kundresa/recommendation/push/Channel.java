package com.kundresa.recommendation.push;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Over what a step reaches the customer. Every step goes to the topic; one with an endpoint goes
 * there too.
 *
 * @param medium what the receiver is to use
 * @param endpoint the name of the webhook endpoint; null where the topic is enough
 */
public record Channel(Medium medium, @Nullable String endpoint) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** What the receiver is to use. */
    public enum Medium {
        /** Whatever the receiver of the webhook decides. */
        WEBHOOK("webhook"),
        EMAIL("email"),
        SMS("sms"),
        APP("app");

        private final String code;

        Medium(String code) {
            this.code = code;
        }

        /** The word used over HTTP. */
        public String code() {
            return code;
        }
    }

    public Channel {
        if (medium == null) {
            throw new IllegalArgumentException("A channel is webhook, email, sms or app");
        }
        if (medium == Medium.WEBHOOK && endpoint == null) {
            throw new IllegalArgumentException("Channel webhook names its endpoint");
        }
        if (endpoint != null && !isName(endpoint)) {
            throw new IllegalArgumentException(
                    "An endpoint's name has 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
