package com.kundresa.local.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What a tracking call says about who acts; at least one is given. */
public record Who(
        @Nullable String userId,
        @Nullable String anonymousId,
        @Nullable String loyaltyCard,
        @Nullable String email) {

    public Who {
        if (userId == null && anonymousId == null && loyaltyCard == null && email == null) {
            throw new IllegalArgumentException("a call says who acts");
        }
    }

    public static Who user(String userId) {
        return new Who(userId, null, null, null);
    }

    public static Who visitor(String anonymousId) {
        return new Who(null, anonymousId, null, null);
    }

    public static Who cardHolder(String loyaltyCard) {
        return new Who(null, null, loyaltyCard, null);
    }

    public static Who recipient(String email) {
        return new Who(null, null, null, email);
    }

    public Who withCard(String card) {
        return new Who(userId, anonymousId, card, email);
    }

    public Who onDevice(String device) {
        return new Who(userId, device, loyaltyCard, email);
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
        if (email != null) {
            context.putObject("traits").put("email", email);
        }
    }
}
