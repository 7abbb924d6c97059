package com.kundresa.profile.identity.yaml;

import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.touch.PhoneNumbers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The rules of identity that hold in this deployment, read once before anything is recorded. */
@ApplicationScoped
public class IdentityRules {
    static final String SHIPPED = "identity-rules.yaml";

    private static final Logger LOG = Logger.getLogger(IdentityRules.class);

    private final Protection protection;

    IdentityRules(IdentityConfig config, PhoneNumbers phones) {
        this.protection =
                config.rules().map(file -> ofFile(file, phones)).orElseGet(() -> shipped(phones));
    }

    /** So that a file that cannot be read stops the start, not the first interaction. */
    void onStart(@Observes StartupEvent started) {
        LOG.infof("identity rules hold version=%d", protection.version());
    }

    @Produces
    @Singleton
    Protection protection() {
        return protection;
    }

    /**
     * The rules that the product ships with.
     *
     * @throws IllegalStateException where they are not as they should be
     */
    public static Protection shipped(PhoneNumbers phones) {
        try (InputStream in = IdentityRules.class.getResourceAsStream("/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The service was built without " + SHIPPED);
            }
            return read(in.readAllBytes(), SHIPPED, phones);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Protection ofFile(Path file, PhoneNumbers phones) {
        try {
            return read(Files.readAllBytes(file), file.toString(), phones);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "profile-service does not start: the file "
                            + file
                            + " that kundresa.identity.rules names cannot be opened.",
                    e);
        }
    }

    /**
     * @throws IllegalStateException with one sentence for whoever starts the service
     */
    static Protection read(byte[] yaml, String file, PhoneNumbers phones) {
        return switch (RulesReader.read(yaml, phones)) {
            case RulesReading.Understood(Protection rules) -> rules;
            case RulesReading.Mistaken(String where, String why) ->
                    throw new IllegalStateException(
                            "profile-service does not start: in "
                                    + file
                                    + " "
                                    + where
                                    + " "
                                    + why
                                    + ". Correct the file and start again.");
        };
    }
}
