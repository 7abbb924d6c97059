package com.kundresa.recommendation.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductKnowledgeTest {

    @Test
    void counts_what_was_bought_and_looked_at_together() {
        var knowledge =
                Lessons.learn(
                        List.of(
                                List.of(
                                        Lessons.order("1", "cup", "saucer"),
                                        Lessons.order("2", "cup", "saucer", "pot"),
                                        Lessons.look("3", "v", "cup"),
                                        Lessons.look("4", "v", "pot"))));

        var cup = knowledge.find("cup").orElseThrow();

        assertThat(cup.baskets()).isEqualTo(2);
        assertThat(cup.mates()).containsExactly(new Mate("saucer", 2, 0), new Mate("pot", 1, 1));
    }

    @Test
    void keeps_only_the_strongest_neighbours() {
        List<Lesson> orders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            orders.add(Lessons.order("a" + i, "cup", "other" + i));
        }
        orders.add(Lessons.order("b", "cup", "other7"));

        var cup = Lessons.learn(List.of(orders)).find("cup").orElseThrow();

        assertThat(cup.mates())
                .hasSize(ProductKnowledge.MOST_MATES)
                .startsWith(new Mate("other7", 2, 0));
    }

    @Test
    void popularity_fades_and_keeps_its_order_over_time() {
        var once = List.of(new DayCount(100, 4, 0));
        var lately = List.of(new DayCount(120, 2, 0));

        assertThat(Popularity.on(100, once)).isEqualTo(4);
        assertThat(Popularity.on(114, once)).isEqualTo(2);
        assertThat(Popularity.on(120, lately)).isGreaterThan(Popularity.on(120, once));
        assertThat(Popularity.on(300, lately)).isGreaterThan(Popularity.on(300, once));
    }

    @Test
    void ranks_what_is_asked_for_now_first() {
        var knowledge =
                Lessons.learn(
                        List.of(
                                List.of(
                                        Lessons.lesson("1", true, "v", Lessons.NOON, "old"),
                                        Lessons.lesson("2", true, "v", Lessons.NOON, "old")),
                                List.of(
                                        Lessons.lesson(
                                                "3",
                                                true,
                                                "v",
                                                Lessons.NOON.plusSeconds(86_400 * 40),
                                                "new"))));

        assertThat(knowledge.popular()).extracting(Item::productId).containsExactly("new", "old");
        assertThat(knowledge.popularityOf("new")).isEqualTo(1);
        assertThat(knowledge.popularityOf("old")).isBetween(0.01, 0.5);
        assertThat(knowledge.popularityOf("unheard-of")).isZero();
    }

    @Test
    void earlier_pictures_do_not_change() {
        var before = Lessons.learn(List.of(List.of(Lessons.order("1", "cup", "saucer"))));

        before.after(
                new News(
                        9,
                        List.of(),
                        List.of(new News.Meeting(true, List.of("cup", "pot"), List.of()))));

        assertThat(before.find("cup").orElseThrow().mates())
                .containsExactly(new Mate("saucer", 1, 0));
        assertThat(before.find("pot")).isEmpty();
    }
}
