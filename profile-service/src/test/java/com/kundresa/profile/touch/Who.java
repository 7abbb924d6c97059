package com.kundresa.profile.touch;

/** Identifiers for tests. */
public final class Who {

    private Who() {}

    public static Identifier user(String value) {
        return new Identifier(IdentifierTypes.USER_ID, value);
    }

    public static Identifier crm(String value) {
        return new Identifier(IdentifierTypes.CRM_ID, value);
    }

    public static Identifier card(String value) {
        return new Identifier(IdentifierTypes.LOYALTY_CARD, value);
    }

    public static Identifier email(String name) {
        return new Identifier(IdentifierTypes.EMAIL, name + "@example.com");
    }

    public static Identifier phone(int number) {
        return new Identifier(IdentifierTypes.PHONE, "+46701" + (100000 + number));
    }

    public static Identifier chat(String value) {
        return new Identifier(IdentifierTypes.CHAT_CONTACT, value);
    }

    public static Identifier device(String value) {
        return new Identifier(IdentifierTypes.DEVICE_ID, value);
    }

    public static Identifier visitor(String value) {
        return new Identifier(IdentifierTypes.ANONYMOUS_ID, value);
    }
}
