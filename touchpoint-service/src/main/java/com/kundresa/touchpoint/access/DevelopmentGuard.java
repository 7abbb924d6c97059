package com.kundresa.touchpoint.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * What everybody can read in our repository or on a screen opens doors on this machine only: with
 * the development's issuer or its key for secrets the service listens on no other address.
 */
@ApplicationScoped
public class DevelopmentGuard {

    /** The issuer of the tokens that {@code make run} prints. */
    static final String ISSUER = "https://kundresa.local/development";

    /** The key for secrets in the shipped settings. */
    static final String SECRETS_KEY = "a3VuZHJlc2EtZGV2ZWxvcG1lbnQtc2VjcmV0cy1rZXk=";

    /** What the settings say where no key was named. */
    static final String NO_KEY = "missing";

    private static final int BEFORE_ALL_ELSE = 1;

    private final AccessConfig access;

    DevelopmentGuard(AccessConfig access) {
        this.access = access;
    }

    void onStart(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started) {
        refuseUnlessSafe(
                access.issuer(), access.publicKeyLocation(), access.secretsKey(), access.host());
    }

    /**
     * @throws IllegalStateException with one sentence for whoever starts the service
     */
    static void refuseUnlessSafe(String issuer, String publicKey, String secretsKey, String host) {
        if (publicKey.equals(NO_KEY)) {
            throw new IllegalStateException(
                    "touchpoint-service does not start: set JWT_PUBLIC_KEY_LOCATION to the public"
                            + " key of the issuer whose tokens may administer sources.");
        }
        if (loopback(host)) {
            return;
        }
        if (issuer.equals(ISSUER)) {
            throw new IllegalStateException(
                    "touchpoint-service does not start: development tokens are accepted on a"
                            + " loopback address only; set JWT_ISSUER and JWT_PUBLIC_KEY_LOCATION to"
                            + " your own issuer, or HTTP_HOST to 127.0.0.1.");
        }
        if (secretsKey.equals(SECRETS_KEY)) {
            throw new IllegalStateException(
                    "touchpoint-service does not start: the development's key for secrets is for a"
                            + " loopback address only; set KUNDRESA_SECRETS_KEY to what"
                            + " \"openssl rand -base64 32\" prints, or HTTP_HOST to 127.0.0.1.");
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
