package com.kundresa.profile.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Development tokens are printed on a screen, so they may open a door on this machine only: with the
 * development issuer and any other address the service does not start.
 */
@ApplicationScoped
public class DevelopmentIssuerGuard {
    /** The issuer of the tokens that {@code make run} prints. */
    public static final String DEVELOPMENT_ISSUER = "https://kundresa.local/development";

    static final int BEFORE_ALL_ELSE = 1;

    private final AccessConfig access;
    private final VertxHttpConfig http;

    DevelopmentIssuerGuard(AccessConfig access, VertxHttpConfig http) {
        this.access = access;
        this.http = http;
    }

    void onStart(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started) {
        refuseUnlessSafe(access.issuer(), http.host(), access.publicKeyLocation().isPresent());
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
