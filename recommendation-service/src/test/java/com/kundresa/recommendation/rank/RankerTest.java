package com.kundresa.recommendation.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankerTest {

    private static final Exploration USUAL = new Exploration(0.05, 200, RankCall.MOST_OPTIONS, 1);
    private static final List<Option> ARTICLES =
            List.of(
                    option("news", Trait.word("topic", "world")),
                    option("sport", Trait.word("topic", "sport")),
                    option("food", Trait.word("topic", "food")));

    @Test
    void probabilities_add_up_to_one_and_the_chosen_one_stands_first() {
        for (long seed = 0; seed < 100; seed++) {
            Ranking ranking = Ranker.rank(call("morning"), RankModel.NOTHING, USUAL, seed);

            assertThat(ranking.places().stream().mapToDouble(Ranking.Place::probability).sum())
                    .isBetween(1 - 1e-9, 1 + 1e-9);
            assertThat(ranking.places().getFirst()).isEqualTo(ranking.chosen());
            assertThat(ranking.chosen().probability()).isPositive();
            assertThat(ranking.places())
                    .extracting(Ranking.Place::id)
                    .containsExactlyInAnyOrder("news", "sport", "food");
        }
    }

    @Test
    void options_are_chosen_as_often_as_their_probability_says() {
        RankModel model = learned(40, 3);
        int chosen = 0;
        double expected = 0;
        double variance = 0;
        for (long seed = 0; seed < 4000; seed++) {
            Ranking ranking = Ranker.rank(call("evening"), model, USUAL, seed);
            double probability =
                    ranking.places().stream()
                            .filter(place -> place.id().equals("sport"))
                            .findFirst()
                            .orElseThrow()
                            .probability();
            chosen += ranking.chosen().id().equals("sport") ? 1 : 0;
            expected += probability;
            variance += probability * (1 - probability);
        }

        assertThat(Math.abs(chosen - expected)).isLessThan(4 * Math.sqrt(variance));
    }

    @Test
    void excluded_options_keep_their_places_and_are_never_chosen() {
        RankCall call = new RankCall(null, List.of(), ARTICLES, Set.of("news"), false);

        Ranking ranking = Ranker.rank(call, RankModel.NOTHING, USUAL, 7);

        assertThat(ranking.places().getFirst()).isEqualTo(new Ranking.Place("news", 0));
        assertThat(ranking.chosen().id()).isNotEqualTo("news");
        assertThat(ranking.places().get(1)).isEqualTo(ranking.chosen());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_pays_in_a_situation_is_chosen_in_that_situation(long seed) {
        RankModel model = learned(400, seed);

        assertThat(first("morning", model)).isEqualTo("news");
        assertThat(first("evening", model)).isEqualTo("sport");
    }

    @Test
    void the_order_of_rewards_does_not_matter() {
        List<Observation> rewards = new ArrayList<>(rewards(60, 1));
        RankModel one = RankModel.NOTHING.after(rewards);
        Collections.shuffle(rewards, new Random(5));
        RankModel other = RankModel.NOTHING.after(rewards);

        for (Option option : ARTICLES) {
            double expected = expected(one, option);
            assertThat(expected(other, option)).isBetween(expected - 1e-9, expected + 1e-9);
        }
    }

    @Test
    void a_call_that_makes_no_sense_cannot_be_made() {
        assertThatThrownBy(() -> new RankCall(null, List.of(), List.of(), Set.of(), false))
                .hasMessageContaining("1 to 50 actions");
        assertThatThrownBy(() ->
                        new RankCall(
                                null,
                                List.of(),
                                List.of(option("a"), option("a")),
                                Set.of(),
                                false))
                .hasMessageContaining("twice");
        assertThatThrownBy(() ->
                        new RankCall(null, List.of(), List.of(option("a")), Set.of("a"), false))
                .hasMessageContaining("must not be excluded");
    }

    private static String first(String time, RankModel model) {
        return Ranker.rank(call(time), model, Exploration.OFF, 0).chosen().id();
    }

    private static double expected(RankModel model, Option option) {
        return model.rewards().expected(Hashing.of(call("morning").situation(), option));
    }

    /** In the morning news pays, in the evening sport, food never. */
    private static RankModel learned(int rounds, long seed) {
        return RankModel.NOTHING.after(rewards(rounds, seed));
    }

    private static List<Observation> rewards(int rounds, long seed) {
        Random chance = new Random(seed);
        List<Observation> rewards = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            String time = chance.nextBoolean() ? "morning" : "evening";
            Option shown = ARTICLES.get(chance.nextInt(ARTICLES.size()));
            boolean pays =
                    shown.id().equals(time.equals("morning") ? "news" : "sport")
                            && chance.nextInt(10) < 7;
            rewards.add(
                    new Observation(
                            shown.id(),
                            Hashing.of(call(time).situation(), shown),
                            1,
                            1.0 / ARTICLES.size(),
                            pays ? 1 : 0));
        }
        return rewards;
    }

    private static RankCall call(String time) {
        return new RankCall(
                null,
                List.of(Trait.word("time", time), Trait.number("age", 40)),
                ARTICLES,
                Set.of(),
                false);
    }

    private static Option option(String id, Trait... traits) {
        return new Option(id, List.of(traits));
    }
}
