package com.kundresa.recommendation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Shop;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterestTest {

    private static final Interest INTEREST = new Interest(Set.of("chat_message"), Set.of("/club"));

    @Test
    void frequent_interactions_are_kept_only_where_the_catalogue_waits_for_them() {
        assertThat(INTEREST.in(Happening.page("1", 0, "/about"))).isFalse();
        assertThat(INTEREST.in(Happening.page("2", 0, "/club"))).isTrue();
        assertThat(INTEREST.in(Happening.of("3", "identified", 0))).isFalse();
        assertThat(INTEREST.in(Happening.of("4", "chat_message", 0))).isTrue();
    }

    @Test
    void what_names_a_decision_is_always_kept() {
        assertThat(INTEREST.in(Happening.naming("1", "page_viewed", 0, "d", null))).isTrue();
    }

    @Test
    void what_an_older_catalogue_may_have_waited_for_is_kept() {
        assertThat(INTEREST.in(Happening.of("1", "demo_booking", 0))).isTrue();
        assertThat(INTEREST.in(Happening.order("2", 0, "cup"))).isTrue();
        assertThat(INTEREST.in(Happening.look("3", 0, "cup"))).isTrue();
    }

    @Test
    void the_shipped_catalogue_waits_for_orders_and_leads() {
        assertThat(Interest.of(Shop.SHIPPED).conversions())
                .contains("order_completed", "lead_submitted");
    }
}
