package com.kundresa.touchpoint.interaction;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that a customer is known by, normalised when it is made (contracts/identifier/v1).
 *
 * @param type in lower case with underscores, 1 to 40 characters
 * @param value 1 to 255 characters
 */
public record Identifier(String type, String value) {

    public static final String USER_ID = "user_id";
    public static final String CRM_ID = "crm_id";
    public static final String LOYALTY_CARD = "loyalty_card";
    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    public static final String CHAT_CONTACT = "chat_contact";
    public static final String DEVICE_ID = "device_id";
    public static final String ANONYMOUS_ID = "anonymous_id";

    private static final List<String> STRONGER =
            List.of(USER_ID, CRM_ID, LOYALTY_CARD, EMAIL, PHONE);
    private static final List<String> WEAKER = List.of(CHAT_CONTACT, DEVICE_ID, ANONYMOUS_ID);

    private static final int LONGEST = 255;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern EMAIL_FORM = Pattern.compile("[^@]+@[^@]*\\.[^@]*");
    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9]{6,15}");
    private static final Pattern TRUNK_ZERO = Pattern.compile("^(\\s*(?:\\+|00)[0-9\\s]*)\\(0\\)");
    private static final Pattern PHONE_NOISE = Pattern.compile("[\\s\\-.()\\[\\]]");
    private static final Pattern CARD_NOISE = Pattern.compile("[\\s\\-]");
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

    /**
     * The identifier of this type; empty where the value is blocked, malformed, or the type is no
     * type.
     */
    public static Optional<Identifier> of(String type, String raw) {
        String value = normalised(type, Normalizer.normalize(raw, Normalizer.Form.NFC).strip());
        return TYPE.matcher(type).matches() && usable(type, value)
                ? Optional.of(new Identifier(type, value))
                : Optional.empty();
    }

    /** The same; a telephone number becomes international where it can be one. */
    public Identifier written(PhoneNumbers phones) {
        return type.equals(PHONE)
                ? phones.international(value).flatMap(number -> of(type, number)).orElse(this)
                : this;
    }

    /** The id of this identifier's node, the same in every service and at every time. */
    public UUID nodeId() {
        return StableId.of(type, value);
    }

    /**
     * 0 for the strongest type; types that the product does not know stand between phone and chat
     * contact.
     */
    public int rank() {
        int strong = STRONGER.indexOf(type);
        int weak = WEAKER.indexOf(type);
        if (strong >= 0) {
            return strong;
        }
        return weak >= 0 ? STRONGER.size() + 1 + weak : STRONGER.size();
    }

    private static String normalised(String type, String value) {
        return switch (type) {
            case EMAIL -> value.toLowerCase(Locale.ROOT);
            case PHONE -> phone(value);
            case LOYALTY_CARD -> CARD_NOISE.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    private static String phone(String value) {
        String withoutTrunkZero = TRUNK_ZERO.matcher(value).replaceFirst("$1");
        String digits = PHONE_NOISE.matcher(withoutTrunkZero).replaceAll("");
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }

    private static boolean usable(String type, String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && !BLOCKED.contains(value.toLowerCase(Locale.ROOT))
                && switch (type) {
                    case EMAIL -> EMAIL_FORM.matcher(value).matches();
                    case PHONE -> PHONE_FORM.matcher(value).matches();
                    default -> true;
                };
    }
}
