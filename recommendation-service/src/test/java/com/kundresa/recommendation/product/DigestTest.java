package com.kundresa.recommendation.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.customer.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_lessons_and_the_cut_of_batches_change_nothing(int seed) {
        Random chance = new Random(seed);
        List<Lesson> lessons = Lessons.random(chance, 40);
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, chance);
        int cut = chance.nextInt(1, 39);

        var atOnce = Lessons.learn(List.of(lessons));
        var inPieces = Lessons.learn(List.of(shuffled.subList(0, cut), shuffled.subList(cut, 40)));

        assertThat(counts(inPieces)).isEqualTo(counts(atOnce));
    }

    @Test
    void the_later_name_and_price_count_and_a_missing_one_takes_nothing_away() {
        var early =
                new Lesson(
                        NodeId.of("a", "b"),
                        Lessons.NOON,
                        false,
                        NodeId.of("a", "b"),
                        "SEK",
                        List.of(new Lesson.Line("lamp", "Old lamp", "Home", 100L)));
        var late =
                new Lesson(
                        NodeId.of("a", "b"),
                        Lessons.NOON.plusSeconds(1),
                        false,
                        NodeId.of("a", "b"),
                        "SEK",
                        List.of(new Lesson.Line("lamp", "New lamp", null, 200L)));

        var digest = Digest.of(List.of(late, early), Map.of());

        assertThat(digest.products())
                .containsExactly(
                        new Digest.Named(
                                "lamp",
                                new Digest.Said("New lamp", Lessons.NOON.plusSeconds(1)),
                                new Digest.Said("Home", Lessons.NOON)));
        assertThat(digest.prices())
                .containsExactly(
                        new Digest.Priced("lamp", "SEK", 200, Lessons.NOON.plusSeconds(1)));
    }

    @Test
    void a_product_looked_at_twice_in_a_visit_meets_the_others_once() {
        var digest =
                Digest.of(
                        List.of(
                                Lessons.look("1", "v", "cup"),
                                Lessons.look("2", "v", "pot"),
                                Lessons.look("3", "v", "cup")),
                        Map.of());

        assertThat(digest.meetings())
                .containsExactly(
                        new News.Meeting(false, List.of("cup"), List.of()),
                        new News.Meeting(false, List.of("pot"), List.of("cup")));
    }

    @Test
    void what_was_looked_at_earlier_in_the_visit_is_met_too() {
        var look = Lessons.look("1", "v", "cup");

        var digest = Digest.of(List.of(look), Map.of(look.visit(), Set.of("pot")));

        assertThat(digest.meetings())
                .containsExactly(new News.Meeting(false, List.of("cup"), List.of("pot")));
    }

    private static Map<String, String> counts(ProductKnowledge knowledge) {
        Map<String, String> counts = new TreeMap<>();
        knowledge
                .popular()
                .forEach(item -> {
                    Map<String, String> mates = new TreeMap<>();
                    item.mates()
                            .forEach(mate ->
                                    mates.put(
                                            mate.productId(),
                                            mate.baskets() + "/" + mate.sessions()));
                    counts.put(
                            item.productId(),
                            item.category()
                                    + item.days()
                                    + item.baskets()
                                    + " "
                                    + item.sessions()
                                    + mates);
                });
        return counts;
    }
}
