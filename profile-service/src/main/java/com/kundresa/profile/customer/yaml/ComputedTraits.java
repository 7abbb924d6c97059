package com.kundresa.profile.customer.yaml;

import com.kundresa.profile.customer.ComputedTrait;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The computed traits of this deployment. */
public final class ComputedTraits {
    static final String SHIPPED = "computed-traits.yaml";

    private ComputedTraits() {}

    /**
     * Those of a file, or those that the product ships with.
     *
     * @throws IllegalStateException with one sentence for whoever starts the service
     */
    public static List<ComputedTrait> declared(Optional<Path> file) {
        return file.map(ComputedTraits::ofFile).orElseGet(ComputedTraits::shipped);
    }

    static List<ComputedTrait> shipped() {
        try (InputStream in = ComputedTraits.class.getResourceAsStream("/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The service was built without " + SHIPPED);
            }
            return read(in.readAllBytes(), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ComputedTrait> ofFile(Path file) {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "profile-service does not start: the file "
                            + file
                            + " that kundresa.state.computed-traits names cannot be opened.",
                    e);
        }
    }

    static List<ComputedTrait> read(byte[] yaml, String file) {
        return switch (ComputedTraitsReader.read(yaml)) {
            case ComputedTraitsReading.Understood(List<ComputedTrait> traits) -> traits;
            case ComputedTraitsReading.Mistaken(String where, String why) ->
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
