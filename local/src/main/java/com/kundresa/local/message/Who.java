package com.kundresa.local.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What a tracking call says about who acts; at least one is given. */
public record Who(
        @Nullable String userId, @Nullable String anonymousId, @Nullable String loyaltyCard) {

    public Who {
        if (userId == null && anonymousId == null && loyaltyCard == null) {
            throw new IllegalArgumentException("a call says who acts");
        }
    }

    public static Who user(String userId) {
        return new Who(userId, null, null);
    }

    public static Who visitor(String anonymousId) {
        return new Who(null, anonymousId, null);
    }

    public static Who cardHolder(String loyaltyCard) {
        return new Who(null, null, loyaltyCard);
    }

    public Who withCard(String card) {
        return new Who(userId, anonymousId, card);
    }

    void writeTo(ObjectNode call, ObjectNode context) {
        if (userId != null) {
            call.put("userId", userId);
        }
        if (anonymousId != null) {
            call.put("anonymousId", anonymousId);
        }
        if (loyaltyCard != null) {
            context.putArray("externalIds")
                    .addObject()
                    .put("id", loyaltyCard)
                    .put("type", "loyalty_card")
                    .put("collection", "users")
                    .put("encoding", "none");
        }
    }
}
