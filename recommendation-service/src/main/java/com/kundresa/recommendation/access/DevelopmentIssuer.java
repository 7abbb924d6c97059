package com.kundresa.recommendation.access;

import java.util.Optional;
import java.util.Set;

/**
 * Development keys lie about in the open, so they are believed only where nobody else can reach the
 * service.
 */
public final class DevelopmentIssuer {

    /** The issuer of the tokens that a developer's own machine makes. */
    public static final String NAME = "https://kundresa.local/development";

    /** What stands for a key that was not configured. */
    public static final String NO_KEY = "missing";

    private static final Set<String> LOOPBACK =
            Set.of("localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private DevelopmentIssuer() {}

    /** Why the service must not start, in one sentence; empty where it may. */
    public static Optional<String> refusal(String issuer, String publicKeyLocation, String host) {
        if (publicKeyLocation.equals(NO_KEY)) {
            return Optional.of(
                    "Nobody's tokens can be checked: set JWT_PUBLIC_KEY_LOCATION and JWT_ISSUER to those of"
                            + " your identity provider.");
        }
        return issuer.equals(NAME) && !isLoopback(host)
                ? Optional.of(
                        "Development keys are only for this machine: set JWT_ISSUER and JWT_PUBLIC_KEY_LOCATION to"
                                + " those of your identity provider, or HTTP_HOST to 127.0.0.1 (it is "
                                + host
                                + ").")
                : Optional.empty();
    }

    private static boolean isLoopback(String host) {
        return host.matches("127(\\.\\d{1,3}){3}") || LOOPBACK.contains(host);
    }
}
