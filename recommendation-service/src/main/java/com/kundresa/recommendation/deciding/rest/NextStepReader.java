package com.kundresa.recommendation.deciding.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.kundresa.recommendation.customer.Identifier;
import com.kundresa.recommendation.customer.PhoneNumbers;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.situation.Context;
import java.io.IOException;
import java.util.ArrayList;
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
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_PAGE = 2000;
    private static final int MOST_IN_CART = 200;
    private static final int MOST_VIEWED = 50;
    private static final Pattern LOCALE =
            Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");
    private static final ObjectReader TREE =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private NextStepReader() {}

    /** What a body said. */
    sealed interface Reading {

        record Accepted(Request request) implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    static Reading read(byte[] body, PhoneNumbers phones) {
        if (body.length > MOST_BYTES) {
            return new Reading.Refused(Refusal.tooLarge(MOST_BYTES));
        }
        try {
            return new Reading.Accepted(request(TREE.readTree(body), phones));
        } catch (Unusable e) {
            return new Reading.Refused(e.refusal);
        } catch (IOException e) {
            return new Reading.Refused(
                    Refusal.unreadable(
                            "Send one JSON object, for example {\"placement\":\"home-hero\"}."));
        }
    }

    private static Request request(JsonNode body, PhoneNumbers phones) {
        if (!body.isObject()) {
            throw new Unusable(
                    Refusal.unreadable(
                            "Send one JSON object, for example {\"placement\":\"home-hero\"}."));
        }
        JsonNode customer = object(body, "customer");
        String type = customer.has("id") ? null : text(customer, "type", "customer.type", 40);
        return new Request(
                type,
                type == null ? id(customer) : identifier(type, customer, phones).nodeId(),
                placement(body),
                count(body.path("count")),
                context(object(body, "context")));
    }

    private static @Nullable UUID id(JsonNode customer) {
        String id = text(customer, "id", "customer.id", 36);
        if (id == null && !customer.isMissingNode()) {
            throw bad(
                    "customer",
                    "Name the customer by type and value, or by id; leave it out for a stranger.");
        }
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw bad("customer.id", "It is a UUID.");
        }
    }

    private static Identifier identifier(String type, JsonNode customer, PhoneNumbers phones) {
        String value = text(customer, "value", "customer.value", 255);
        if (value == null) {
            throw bad("customer.value", "An identifier has a type and a value.");
        }
        return Identifier.normalised(type, value, phones)
                .orElseThrow(() ->
                        new Unusable(
                                Refusal.badRequest(
                                        "/problems/unusable-identifier",
                                        "The identifier names nobody",
                                        "The value is blocked or cannot be of that type; leave the customer out for a stranger.")));
    }

    private static Placement placement(JsonNode body) {
        String code = text(body, "placement", "placement", 60);
        return Placement.of(code == null ? "" : code)
                .orElseThrow(() -> bad("placement", "It is one of " + placements() + "."));
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
            throw bad("count", "It is a whole number from 1 to " + Request.MOST + ".");
        }
        return count.intValue();
    }

    private static Context context(JsonNode context) {
        List<String> cart = texts(context, "cart", MOST_IN_CART);
        List<String> viewed = texts(context, "viewed", MOST_VIEWED);
        String locale = text(context, "locale", "context.locale", 20);
        if (locale != null && !LOCALE.matcher(locale).matches()) {
            throw bad("context.locale", "It is a language tag such as sv or nb-NO.");
        }
        return new Context(
                text(context, "page", "context.page", LONGEST_PAGE),
                text(context, "productId", "context.productId", LONGEST_ID),
                cart,
                viewed == null ? List.of() : viewed,
                locale);
    }

    private static JsonNode object(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        if (node.isNull()) {
            return MissingNode.getInstance();
        }
        if (!node.isObject() && !node.isMissingNode()) {
            throw bad(field, "It is an object.");
        }
        return node;
    }

    private static @Nullable String text(JsonNode parent, String field, String path, int longest) {
        JsonNode node = parent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().length() > longest || hasNul(node.textValue())) {
            throw bad(path, "It is a text of at most " + longest + " characters.");
        }
        return node.textValue();
    }

    private static @Nullable List<String> texts(JsonNode context, String field, int most) {
        JsonNode list = context.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return null;
        }
        if (!list.isArray() || list.size() > most) {
            throw bad("context." + field, "It is a list of at most " + most + " product ids.");
        }
        List<String> texts = new ArrayList<>(list.size());
        for (JsonNode node : list) {
            if (!node.isTextual()
                    || node.textValue().length() > LONGEST_ID
                    || hasNul(node.textValue())) {
                throw bad(
                        "context." + field,
                        "A product id is a text of at most " + LONGEST_ID + " characters.");
            }
            texts.add(node.textValue());
        }
        return List.copyOf(texts);
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static Unusable bad(String field, String detail) {
        return new Unusable(Refusal.badField(field, detail));
    }

    /** Leaves the reading at the first thing that makes no sense; never leaves this class. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Unusable(Refusal refusal) {
            super(refusal.title(), null, false, false);
            this.refusal = refusal;
        }
    }
}
