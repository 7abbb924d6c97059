package com.kundresa.profile.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Development tokens are printed on a screen, so they may open a door on this machine only: with
 * the development issuer and any other address the service does not start.
 */
@ApplicationScoped
public class DevelopmentIssuerGuard {
    /** The issuer of the tokens that {@code make run} prints. */
    public static final String DEVELOPMENT_ISSUER = "https://kundresa.local/development";

    /** What the settings say where no key was named. */
    static final String NO_KEY = "missing";

    static final int BEFORE_ALL_ELSE = 1;

    private final AccessConfig access;

    DevelopmentIssuerGuard(AccessConfig access) {
        this.access = access;
    }

    void onStart(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started) {
        refuseUnlessSafe(
                access.issuer(), access.host(), !access.publicKeyLocation().equals(NO_KEY));
    }

    /**
     * @throws IllegalStateException with one sentence for whoever starts the service
     */
    static void refuseUnlessSafe(String issuer, String host, boolean keyKnown) {
        if (!keyKnown) {
            throw new IllegalStateException(
                    "profile-service does not start: set JWT_PUBLIC_KEY_LOCATION to the public key of"
                            + " the issuer whose tokens may read customers.");
        }
        if (issuer.equals(DEVELOPMENT_ISSUER) && !isLoopback(host)) {
            throw new IllegalStateException(
                    "profile-service does not start: development tokens are accepted on a loopback"
                            + " address only; set JWT_ISSUER and JWT_PUBLIC_KEY_LOCATION to your own"
                            + " issuer, or HTTP_HOST to 127.0.0.1.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
