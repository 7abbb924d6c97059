package com.kundresa.recommendation.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionIndexTest {

    @Test
    void sessions_that_share_more_vote_more() {
        var index =
                SessionIndex.EMPTY.after(
                        news(
                                1,
                                order("cup", "saucer"),
                                order("cup", "pot"),
                                order("cup", "spoon", "pot")));

        var votes = index.alike(List.of("cup", "spoon"));

        assertThat(votes.get("pot")).isGreaterThan(votes.get("saucer"));
        assertThat(votes).doesNotContainKeys("cup", "spoon");
    }

    @Test
    void the_newest_click_weighs_most() {
        var index =
                SessionIndex.EMPTY.after(news(1, order("tent", "peg"), order("rake", "gloves")));

        var votes = index.alike(List.of("rake", "tent"));

        assertThat(votes.get("gloves")).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(votes.get("peg")).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void a_visit_that_goes_on_counts_once() {
        var first = SessionIndex.EMPTY.after(news(1, look(List.of("peg"), List.of("tent"))));
        var second = first.after(news(2, look(List.of("stove"), List.of("peg", "tent"))));

        assertThat(second.alike(List.of("tent"))).isEqualTo(Map.of("peg", 1.0, "stove", 1.0));
        assertThat(first.alike(List.of("tent"))).isEqualTo(Map.of("peg", 1.0));
    }

    @Test
    void remembers_the_newest_sessions_of_a_product_only() {
        List<News.Meeting> many = new ArrayList<>();
        many.add(order("cup", "old"));
        for (int i = 0; i < SessionIndex.SESSIONS_BY_PRODUCT; i++) {
            many.add(order("cup", "other" + i));
        }
        var index = SessionIndex.EMPTY.after(new News(1, List.of(), many));

        assertThat(index.alike(List.of("cup"))).doesNotContainKey("old").containsKey("other199");
    }

    @Test
    void is_silent_where_nobody_met_the_clicks() {
        var index = SessionIndex.EMPTY.after(news(1, order("tent", "peg"), order("alone")));

        assertThat(index.alike(List.of("unheard-of"))).isEmpty();
        assertThat(index.alike(List.of("alone"))).isEmpty();
        assertThat(index.alike(List.of())).isEmpty();
    }

    private static News news(long version, News.Meeting... meetings) {
        return new News(version, List.of(), List.of(meetings));
    }

    private static News.Meeting order(String... products) {
        return new News.Meeting(true, List.of(products), List.of());
    }

    private static News.Meeting look(List<String> arrived, List<String> present) {
        return new News.Meeting(false, arrived, present);
    }
}
