package com.kundresa.recommendation.decision.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Exclusion;
import com.kundresa.recommendation.offer.Placement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExcludedWriterTest {

    private static final JsonMapper PLAIN =
            JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

    /** What names and categories may hold: quotes, controls, all lengths of UTF-8. */
    private static final List<String> PIECES =
            List.of("cup", "\"", "\\", "\n", "\u0001", "å", "ж", "東", "\u2028", "🎁", "/", " ");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_left_out_is_written_as_the_record_would_be(int seed)
            throws JsonProcessingException {
        var chance = new Random(seed);
        var texts = IntStream.range(0, 3).mapToObj(n -> words(chance)).toList();
        var excluded =
                IntStream.range(0, chance.nextInt(40))
                        .mapToObj(n -> exclusion(n, texts.get(n % texts.size()), chance))
                        .toList();

        var written = new String(DecisionJson.bytes(decision(excluded)), StandardCharsets.UTF_8);

        assertThat(written)
                .endsWith(
                        "\"excluded\":"
                                + new String(
                                        PLAIN.writeValueAsBytes(excluded), StandardCharsets.UTF_8)
                                + "}");
    }

    private static Exclusion exclusion(int number, String text, Random chance) {
        return new Exclusion(
                "action-" + number,
                chance.nextBoolean() ? words(chance) : null,
                chance.nextBoolean() ? "audience" : "capped",
                chance.nextBoolean() ? "NOT_IN_AUDIENCE" : "CAP_REACHED",
                text);
    }

    private static String words(Random chance) {
        var words = new StringBuilder();
        for (int n = chance.nextInt(6); n > 0; n--) {
            words.append(PIECES.get(chance.nextInt(PIECES.size())));
        }
        return words.toString();
    }

    private static Decision decision(List<Exclusion> excluded) {
        return new Decision(
                new UUID(1, 2),
                null,
                null,
                "context-only",
                null,
                Placement.CART,
                Instant.EPOCH,
                0,
                false,
                "none",
                "learned",
                List.of(),
                excluded);
    }
}
