package com.kundresa.recommendation.deciding.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.recommendation.customer.PhoneNumbers;
import com.kundresa.recommendation.deciding.Visit;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.situation.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads what a storefront says and asks in one request. */
final class ContextReader {

    static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_PLACEMENTS = 8;
    private static final int MOST_INTERACTIONS = 50;
    private static final int LONGEST_MESSAGE_ID = 100;

    private ContextReader() {}

    static Reading<Visit> read(byte[] body, PhoneNumbers phones) {
        return Fields.read(
                body,
                MOST_BYTES,
                "{\"placements\":[{\"placement\":\"home-hero\"}]}",
                visit -> visit(visit, phones));
    }

    private static Visit visit(JsonNode body, PhoneNumbers phones) {
        NextStepReader.Named named = NextStepReader.named(body, phones);
        return new Visit(
                named.nodeId(),
                questions(named, body.path("placements"), NextStepReader.context(body)),
                interactions(body.path("interactions")));
    }

    private static List<Request> questions(
            NextStepReader.Named named, JsonNode placements, Context context) {
        if (!placements.isMissingNode() && !placements.isArray()
                || placements.size() > MOST_PLACEMENTS) {
            throw Fields.bad(
                    "placements", "It is a list of at most " + MOST_PLACEMENTS + " placements.");
        }
        List<Request> questions = new ArrayList<>();
        for (JsonNode placement : placements) {
            questions.add(NextStepReader.request(named, placement, context));
        }
        return questions;
    }

    private static List<String> interactions(JsonNode interactions) {
        if (!interactions.isMissingNode() && !interactions.isArray()
                || interactions.size() > MOST_INTERACTIONS) {
            throw Fields.bad(
                    "interactions",
                    "It is a list of at most " + MOST_INTERACTIONS + " tracking calls.");
        }
        return StreamSupport.stream(interactions.spliterator(), false)
                .map(ContextReader::named)
                .toList();
    }

    /** Without an id of its own an interaction could not be sent again without counting twice. */
    private static String named(JsonNode interaction) {
        String id =
                Fields.text(interaction, "messageId", "interactions.messageId", LONGEST_MESSAGE_ID);
        if (id == null || id.isBlank()) {
            throw Fields.bad(
                    "interactions.messageId",
                    "Give each tracking call an id of its own, so that it can be sent again.");
        }
        return interaction.toString();
    }
}
