package com.kundresa.local.shop;

/**
 * Who looks at the page, in the words of the identifiers.
 *
 * @param type user_id for someone logged in, otherwise anonymous_id
 */
record Visitor(String type, String value) {

    static Visitor user(String userId) {
        return new Visitor("user_id", userId);
    }

    static Visitor anonymous(String anonymousId) {
        return new Visitor("anonymous_id", anonymousId);
    }

    boolean isUser() {
        return type.equals("user_id");
    }
}
