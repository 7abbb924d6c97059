package com.kundresa.profile.customer.rest;

import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.PhoneNumbers;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How callers name a customer: by any node id (a customer id is one), or by {@code type:value}, a
 * telephone number in whatever form.
 *
 * @param nodeId the node that is meant
 */
public record Reference(UUID nodeId) {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is neither
     */
    public static Reference of(String text, PhoneNumbers phones) {
        if (UUID_TEXT.matcher(text).matches()) {
            return new Reference(UUID.fromString(text));
        }
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw Problems.referenceMalformed("It has neither form.");
        }
        return of(text.substring(0, colon), text.substring(colon + 1), phones);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where no customer can be named so
     */
    public static Reference of(String type, String value, PhoneNumbers phones) {
        return Identifier.of(type, value, phones)
                .map(identifier -> new Reference(identifier.nodeId()))
                .orElseThrow(() ->
                        Problems.referenceMalformed(
                                "The type is malformed, or the value is empty or one that"
                                        + " names nobody."));
    }
}
