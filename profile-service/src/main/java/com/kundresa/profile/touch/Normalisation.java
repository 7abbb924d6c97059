package com.kundresa.profile.touch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How raw identifier values become comparable ones; the examples of identifier/v1 are the truth.
 */
final class Normalisation {

    private static final int LONGEST_VALUE = 255;
    private static final int LONGEST_TYPE = 40;
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;
    private static final Set<String> BLOCKED =
            Set.of(
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

    private Normalisation() {}

    static Optional<String> normalised(String type, String raw) {
        if (!isType(type) || raw.length() > 4 * LONGEST_VALUE || !isCleanText(raw)) {
            return Optional.empty();
        }
        String value = nfc(raw).strip();
        if (isBlocked(value)) {
            return Optional.empty();
        }
        return byType(type, value).filter(made -> !isBlocked(made));
    }

    private static Optional<String> byType(String type, String value) {
        return switch (type) {
            case IdentifierTypes.EMAIL -> email(value);
            case IdentifierTypes.PHONE -> phone(value);
            case IdentifierTypes.LOYALTY_CARD ->
                    Optional.of(without(value, " -").toUpperCase(Locale.ROOT));
            default -> Optional.of(value);
        };
    }

    private static Optional<String> email(String value) {
        String lower = nfc(value.toLowerCase(Locale.ROOT));
        int at = lower.indexOf('@');
        boolean valid =
                at > 0
                        && at == lower.lastIndexOf('@')
                        && lower.indexOf('.', at) > at + 1
                        && !lower.endsWith(".")
                        && lower.chars().noneMatch(Character::isWhitespace);
        return valid ? Optional.of(lower) : Optional.empty();
    }

    private static Optional<String> phone(String value) {
        boolean abroad = value.startsWith("+") || value.startsWith("00");
        String plain = without(abroad ? value.replace("(0)", "") : value, " -.()\u00a0\u2011");
        String number = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
        String digits = number.startsWith("+") ? number.substring(1) : number;
        boolean valid =
                digits.length() >= FEWEST_DIGITS
                        && digits.length() <= MOST_DIGITS
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Optional.of(number) : Optional.empty();
    }

    private static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isBlocked(String value) {
        return value.isEmpty()
                || value.length() > LONGEST_VALUE
                || BLOCKED.contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean isType(String type) {
        if (type.isEmpty() || type.length() > LONGEST_TYPE || !isLetter(type.charAt(0))) {
            return false;
        }
        return type.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '_');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isCleanText(String text) {
        return Texts.clean(text, Integer.MAX_VALUE).equals(text);
    }

    private static String without(String text, String unwanted) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (unwanted.indexOf(text.charAt(i)) < 0) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
