package com.kundresa.recommendation.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One name of a customer, normalised as contract {@code identifier/v1} says.
 *
 * @param type for example {@code email} or {@code loyalty_card}
 * @param value normalised, 1 to 255 characters; personal data, so never logged and never part of a
 *     URL
 */
public record Identifier(String type, String value) {

    private static final int LONGEST = 255;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{6,15}");
    private static final Set<String> BLOCKED =
            Set.of(
                    "",
                    "null",
                    "undefined",
                    "none",
                    "nan",
                    "unknown",
                    "anonymous",
                    "guest",
                    "true",
                    "false",
                    "0",
                    "-1",
                    "[object object]",
                    "test@test.com",
                    "00000000-0000-0000-0000-000000000000");

    /**
     * The identifier as anyone writes it; a telephone number becomes international where it can be.
     * Empty where the value is blocked or cannot be a value of that type, and so names nobody.
     */
    public static Optional<Identifier> normalised(String type, String raw, PhoneNumbers phones) {
        return normalised(type, raw)
                .map(plain ->
                        type.equals("phone")
                                ? phones.international(plain.value)
                                        .flatMap(number -> normalised(type, number))
                                        .orElse(plain)
                                : plain);
    }

    private static Optional<Identifier> normalised(String type, String raw) {
        if (!TYPE.matcher(type).matches()) {
            return Optional.empty();
        }
        String clean = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        return Optional.of(byType(type, clean))
                .filter(value -> isAllowed(type, value))
                .map(v -> new Identifier(type, v));
    }

    /** The same wherever and whenever this identifier is seen. */
    public UUID nodeId() {
        return NodeId.of(type, value);
    }

    private static String byType(String type, String value) {
        return switch (type) {
            case "email" -> value.toLowerCase(Locale.ROOT);
            case "phone" -> phone(value);
            case "loyalty_card" -> value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    private static String phone(String value) {
        String digits =
                value.replaceFirst("^((?:\\+|00)[\\d\\s]*)\\(0\\)", "$1")
                        .replaceAll("[\\s().-]", "");
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }

    private static boolean isAllowed(String type, String value) {
        return value.length() <= LONGEST
                && !BLOCKED.contains(value.toLowerCase(Locale.ROOT))
                && switch (type) {
                    case "email" -> isEmail(value);
                    case "phone" -> PHONE.matcher(value).matches();
                    default -> true;
                };
    }

    private static boolean isEmail(String value) {
        int at = value.indexOf('@');
        return at > 0 && at == value.lastIndexOf('@') && value.indexOf('.', at) > at;
    }
}
