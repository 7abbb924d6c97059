package com.kundresa.recommendation.deciding.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.recommendation.customer.Identifier;
import com.kundresa.recommendation.customer.PhoneNumbers;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.situation.Context;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a client asks. Unknown fields are ignored; known ones must make sense. */
final class NextStepReader {

    static final int MOST_BYTES = 64 * 1024;
    private static final int DEFAULT_COUNT = 3;
    private static final int LONGEST_PAGE = 2000;
    private static final int MOST_IN_CART = 200;
    private static final int MOST_VIEWED = 50;
    private static final Pattern LOCALE =
            Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");

    private NextStepReader() {}

    static Reading<Request> read(byte[] body, PhoneNumbers phones) {
        return Fields.read(
                body,
                MOST_BYTES,
                "{\"placement\":\"home-hero\"}",
                question -> {
                    Named named = named(question, phones);
                    return request(named, question, context(question));
                });
    }

    /** Whom a request is about. */
    record Named(@Nullable String type, @Nullable UUID nodeId) {}

    static Named named(JsonNode body, PhoneNumbers phones) {
        JsonNode customer = Fields.object(body, "customer");
        String type =
                customer.has("id") ? null : Fields.text(customer, "type", "customer.type", 40);
        return type == null
                ? new Named(null, id(customer))
                : new Named(type, identifier(type, customer, phones).nodeId());
    }

    /** The question about one placement. */
    static Request request(Named named, JsonNode question, Context context) {
        return new Request(
                named.type(),
                named.nodeId(),
                placement(question),
                count(question.path("count")),
                context);
    }

    static Context context(JsonNode body) {
        JsonNode context = Fields.object(body, "context");
        List<String> viewed = Fields.ids(context, "viewed", "context.viewed", MOST_VIEWED);
        String locale = Fields.text(context, "locale", "context.locale", 20);
        if (locale != null && !LOCALE.matcher(locale).matches()) {
            throw Fields.bad("context.locale", "It is a language tag such as sv or nb-NO.");
        }
        return new Context(
                Fields.text(context, "page", "context.page", LONGEST_PAGE),
                Fields.text(context, "productId", "context.productId", Fields.LONGEST_ID),
                Fields.ids(context, "cart", "context.cart", MOST_IN_CART),
                viewed == null ? List.of() : viewed,
                locale);
    }

    private static @Nullable UUID id(JsonNode customer) {
        String id = Fields.text(customer, "id", "customer.id", 36);
        if (id == null && !customer.isMissingNode()) {
            throw Fields.bad(
                    "customer",
                    "Name the customer by type and value, or by id; leave it out for a stranger.");
        }
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Fields.bad("customer.id", "It is a UUID.");
        }
    }

    private static Identifier identifier(String type, JsonNode customer, PhoneNumbers phones) {
        String value = Fields.text(customer, "value", "customer.value", 255);
        if (value == null) {
            throw Fields.bad("customer.value", "An identifier has a type and a value.");
        }
        return Identifier.normalised(type, value, phones)
                .orElseThrow(() ->
                        new Fields.Unusable(
                                Refusal.badRequest(
                                        "/problems/unusable-identifier",
                                        "The identifier names nobody",
                                        "The value is blocked or cannot be of that type; leave the customer out for a stranger.")));
    }

    private static Placement placement(JsonNode body) {
        String code = Fields.text(body, "placement", "placement", 60);
        return Placement.of(code == null ? "" : code)
                .orElseThrow(() -> Fields.bad("placement", "It is one of " + placements() + "."));
    }

    private static String placements() {
        return Arrays.stream(Placement.values())
                .map(Placement::code)
                .collect(Collectors.joining(", "));
    }

    private static int count(JsonNode count) {
        if (count.isMissingNode() || count.isNull()) {
            return DEFAULT_COUNT;
        }
        if (!count.isInt() || count.intValue() < 1 || count.intValue() > Request.MOST) {
            throw Fields.bad("count", "It is a whole number from 1 to " + Request.MOST + ".");
        }
        return count.intValue();
    }
}
