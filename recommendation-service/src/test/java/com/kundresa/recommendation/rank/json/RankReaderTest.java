package com.kundresa.recommendation.rank.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.rank.RankCall;
import com.kundresa.recommendation.rank.Trait;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankReaderTest {

    @Test
    void features_become_traits_named_by_their_path() {
        RankCall call =
                accepted(
                        """
                        {"contextFeatures":[{"user":{"age":3,"tags":["a","b"]}},{"mobile":true,"gone":null}],
                         "actions":[{"id":"x","features":[{"price":{"minor":-1}}]},{"id":"y"}],
                         "excludedActions":["y"],"eventId":"e-1","deferActivation":true}
                        """);

        assertThat(call.situation())
                .containsExactly(
                        new Trait("user.age", 0.75),
                        Trait.word("user.tags", "a"),
                        Trait.word("user.tags", "b"),
                        Trait.word("mobile", "true"));
        assertThat(call.option("x").traits()).containsExactly(new Trait("price.minor", -0.5));
        assertThat(call.option("y").traits()).isEmpty();
        assertThat(call.excluded()).containsExactly("y");
        assertThat(call.eventId()).isEqualTo("e-1");
        assertThat(call.deferred()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "null",
                "{\"actions\":{}}",
                "{\"actions\":[]}",
                "{\"actions\":[1]}",
                "{\"actions\":[{\"id\":1}]}",
                "{\"actions\":[{\"id\":\" \"}]}",
                "{\"actions\":[{\"id\":\"a\",\"features\":[1]}]}",
                "{\"actions\":[{\"id\":\"a\"}],\"eventId\":5}",
                "{\"actions\":[{\"id\":\"a\"}],\"excludedActions\":[\"b\"]}",
                "{\"actions\":[{\"id\":\"a\",\"features\":[{\"a\":[[[[[[[[[[[[1]]]]]]]]]]]]}]}]}"
            })
    void what_makes_no_sense_is_refused_in_words(String body) {
        assertThat(RankReader.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RankReading.Refused.class,
                        refused -> assertThat(refused.why()).isNotBlank());
    }

    @Test
    void too_many_features_are_refused() {
        StringBuilder many = new StringBuilder("{\"contextFeatures\":[{\"a\":[");
        for (int i = 0; i < 5000; i++) {
            many.append(i == 0 ? "" : ",").append("\"w").append(i).append('"');
        }
        many.append("]}],\"actions\":[{\"id\":\"a\"}]}");

        assertThat(RankReader.read(many.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RankReading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\":1}|1",
                "{\"value\":-0.25}|-0.25",
                "{\"value\":1.01}|",
                "{\"value\":\"1\"}|",
                "{}|",
                "7|",
                "x|"
            })
    void a_reward_is_a_number_from_minus_one_to_one(String body, Double reward) {
        var read = RankReader.reward(body.getBytes(StandardCharsets.UTF_8));

        assertThat(read.isPresent()).isEqualTo(reward != null);
        read.ifPresent(value -> assertThat(value).isEqualTo(reward));
    }

    private static RankCall accepted(String body) {
        return ((RankReading.Accepted) RankReader.read(body.getBytes(StandardCharsets.UTF_8)))
                .call();
    }
}
