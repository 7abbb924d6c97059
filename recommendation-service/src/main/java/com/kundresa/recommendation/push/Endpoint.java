package com.kundresa.recommendation.push;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks go. What they are signed with is configured under the same name and never shown.
 *
 * @param url https, or http on this machine itself
 * @param whyDisabled null where nothing but an operator disabled it
 */
public record Endpoint(String name, String url, boolean enabled, @Nullable String whyDisabled) {

    private static final int LONGEST = 1000;

    public Endpoint {
        if (name == null || !Channel.isName(name)) {
            throw new IllegalArgumentException(
                    "An endpoint's name has 1 to 60 lower-case letters, digits and hyphens");
        }
        if (url == null || url.length() > LONGEST || !isUsable(url)) {
            throw new IllegalArgumentException(
                    "url is an https address without user and fragment, at most "
                            + LONGEST
                            + " characters; http only for 127.0.0.1, ::1 and localhost");
        }
    }

    private static boolean isUsable(String url) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && isLoopback(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
    }
}
