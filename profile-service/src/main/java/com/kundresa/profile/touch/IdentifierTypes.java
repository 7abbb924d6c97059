package com.kundresa.profile.touch;

import java.util.Comparator;
import java.util.List;

/** How strongly each type of identifier names a person, as the contract identifier/v1 says. */
public final class IdentifierTypes {

    public static final String USER_ID = "user_id";
    public static final String CRM_ID = "crm_id";
    public static final String LOYALTY_CARD = "loyalty_card";
    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    public static final String ORDER_ID = "order_id";
    public static final String CHAT_CONTACT = "chat_contact";
    public static final String DEVICE_ID = "device_id";
    public static final String ANONYMOUS_ID = "anonymous_id";

    /**
     * Strongest identifier first; equal ones by value, so that the choice never depends on their
     * order.
     */
    public static final Comparator<Identifier> STRONGEST_FIRST =
            Comparator.<Identifier>comparingInt(identifier -> rank(identifier.type()))
                    .thenComparing(Identifier::type)
                    .thenComparing(Identifier::value);

    private static final List<String> STRONGER_THAN_OTHERS =
            List.of(USER_ID, CRM_ID, LOYALTY_CARD, EMAIL, PHONE);
    private static final List<String> WEAKER_THAN_OTHERS =
            List.of(CHAT_CONTACT, DEVICE_ID, ANONYMOUS_ID);

    private IdentifierTypes() {}

    /** 0 for the strongest type, 8 for the weakest; a type the contract does not name has 5. */
    public static int rank(String type) {
        int strong = STRONGER_THAN_OTHERS.indexOf(type);
        if (strong >= 0) {
            return strong;
        }
        int others = STRONGER_THAN_OTHERS.size();
        return others + 1 + WEAKER_THAN_OTHERS.indexOf(type);
    }
}
