package com.kundresa.profile.touch;

import java.util.Optional;
import java.util.UUID;

/**
 * A normalised (type, value) pair that names a customer, a device or a visit. It normalises itself
 * when it is made.
 *
 * @param type lower-case word, at most 40 characters
 * @param value normalised as the contract identifier/v1 says, 1 to 255 characters, never a blocked
 *     value
 */
public record Identifier(String type, String value) {

    /**
     * @throws IllegalArgumentException where the value is blocked; {@link #of} answers that as a
     *     value
     */
    public Identifier {
        value =
                Normalisation.normalised(type, value)
                        .orElseThrow(() ->
                                new IllegalArgumentException("A blocked or malformed identifier"));
    }

    /**
     * The identifier, as it travels between the services, or nothing where its type is malformed or
     * its value is blocked.
     */
    public static Optional<Identifier> of(String type, String raw) {
        return Normalisation.normalised(type, raw).map(value -> new Identifier(type, value));
    }

    /**
     * The identifier as a person or another system writes it: a telephone number in whatever form
     * becomes international where it can be one.
     */
    public static Optional<Identifier> of(String type, String raw, PhoneNumbers phones) {
        return of(type, raw)
                .map(plain ->
                        type.equals(IdentifierTypes.PHONE)
                                ? phones.international(plain.value())
                                        .flatMap(number -> of(type, number))
                                        .orElse(plain)
                                : plain);
    }

    /** The same wherever and whenever the identifier is seen. */
    public UUID nodeId() {
        return Ids.named(type, value);
    }
}
