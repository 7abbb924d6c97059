package com.kundresa.recommendation.rank.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.recommendation.rank.Ranking;

/** Writes answers and errors of the rank and reward API. */
public final class RankingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RankingJson() {}

    /** The answer to a call. */
    public static byte[] answer(String eventId, Ranking ranking) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode places = answer.putArray("ranking");
        for (Ranking.Place place : ranking.places()) {
            places.addObject().put("id", place.id()).put("probability", place.probability());
        }
        answer.put("eventId", eventId).put("rewardActionId", ranking.chosen().id());
        return bytes(answer);
    }

    /** An error in the shape that these clients read. */
    public static byte[] error(String code, String message) {
        ObjectNode error = JSON.createObjectNode();
        error.putObject("error").put("code", code).put("message", message);
        return bytes(error);
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can be written", e);
        }
    }
}
