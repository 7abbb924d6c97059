package com.kundresa.local.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads touchpoint-service's answers. Pure. */
final class Answers {
    private static final Set<Integer> WORTH_REPEATING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Answers() {}

    /**
     * @param retryAfter the header's value: seconds, where it was sent
     * @param attempt from 1
     */
    static Answer read(int status, Optional<String> retryAfter, byte[] body, int attempt) {
        if (status / 100 == 2) {
            return taken(Json.read(body));
        }
        String why = status + " " + problem(Json.read(body), body);
        return WORTH_REPEATING.contains(status)
                ? new Answer.Later(wait(retryAfter, attempt), why)
                : new Answer.Refused(status, why);
    }

    private static Answer taken(JsonNode answer) {
        List<Answer.Rejection> rejections = new ArrayList<>();
        for (JsonNode result : answer.path("results")) {
            if ("rejected".equals(result.path("status").asText())) {
                rejections.add(
                        new Answer.Rejection(
                                result.path("messageId").asText(""),
                                reason(result.path("problem"))));
            }
        }
        return new Answer.Taken(answer.path("duplicate").asInt(0), rejections);
    }

    private static String reason(JsonNode problem) {
        String type = problem.path("type").asText("no reason given");
        String title = problem.path("title").asText("");
        return title.isEmpty() ? type : type + " (" + title + ")";
    }

    private static String problem(JsonNode json, byte[] body) {
        String title = json.path("title").asText("");
        String detail = json.path("detail").asText("");
        if (title.isEmpty() && detail.isEmpty()) {
            return body.length == 0 ? "" : "(no problem document)";
        }
        return detail.isEmpty() ? title : title + ": " + detail;
    }

    /** What the server asks for; otherwise twice as long each time, from 250 ms to 10 s. */
    static Duration wait(Optional<String> retryAfter, int attempt) {
        return retryAfter
                .flatMap(Answers::seconds)
                .orElseGet(() -> {
                    Duration grown = SHORTEST.multipliedBy(1L << Math.min(attempt - 1, 6));
                    return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
                });
    }

    private static Optional<Duration> seconds(String value) {
        try {
            return Optional.of(
                    Duration.ofSeconds(Math.clamp(Long.parseLong(value.strip()), 0, 60)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
