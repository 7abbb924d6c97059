package com.kundresa.recommendation.learning.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.scoring.ShownList.Took;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads which products of a list were taken from the outcomes that were kept of it. */
public final class TakenReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TakenReader() {}

    /** Product to how far it was taken; of several outcomes the one that says most. */
    public static Map<String, Took> read(String kept) {
        Map<String, Took> taken = new HashMap<>();
        for (JsonNode outcome : tree(kept)) {
            Took took = took(outcome.path("kind").asText());
            outcome.path("productIds")
                    .forEach(id ->
                            taken.merge(
                                    id.asText(),
                                    took,
                                    (one, other) -> one.compareTo(other) > 0 ? one : other));
        }
        return taken;
    }

    private static Took took(String code) {
        Optional<OutcomeKind> kind = OutcomeKind.of(code);
        return kind.isEmpty()
                ? Took.NOTHING
                : switch (kind.get()) {
                    case CLICK -> Took.LOOKED_AT;
                    case CONVERSION -> Took.BOUGHT;
                    case CSAT, SOLVED, REWARD -> Took.NOTHING;
                };
    }

    private static JsonNode tree(String kept) {
        try {
            return MAPPER.readTree(kept);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
