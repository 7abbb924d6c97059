package com.kundresa.local.message;

/** A sender that touchpoint-service knows in its development configuration. */
public enum Source {
    WEB_SHOP("web-shop"),
    MOBILE_APP("mobile-app"),
    WEB_SERVER("web-server"),
    CHAT("chat"),
    TILL("till"),
    SUPPORT_DESK("support-desk"),
    NEWSLETTER("newsletter"),
    DIRECT_MAIL("direct-mail");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    /** The name in touchpoint-service's configuration, such as {@code web-shop}. */
    public String label() {
        return label;
    }

    /** The write key of the development configuration, such as {@code wk_web_shop}. */
    public String developmentKey() {
        return "wk_" + label.replace('-', '_');
    }
}
