package com.kundresa.recommendation.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.customer.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasedTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID USER = NodeId.of("user_id", "gone");
    private static final UUID DEVICE = NodeId.of("anonymous_id", "shared");

    @Test
    void what_happened_up_to_the_erasure_is_erased_and_what_comes_after_is_not() {
        Erased erased = new Erased(Map.of(USER, AT));

        assertThat(erased.covers(USER, AT.minusSeconds(1))).isTrue();
        assertThat(erased.covers(USER, AT)).isTrue();
        assertThat(erased.covers(USER, AT.plusMillis(1))).isFalse();
        assertThat(erased.covers(DEVICE, AT)).isFalse();
    }

    @Test
    void an_interaction_goes_with_its_strongest_identifier() {
        Erased erased = new Erased(Map.of(USER, AT));

        assertThat(erased.left(List.of(USER, DEVICE), AT)).isEmpty();
        assertThat(erased.left(List.of(USER, DEVICE), AT.plusMillis(1)))
                .contains(List.of(USER, DEVICE));
    }

    @Test
    void an_interaction_loses_a_weaker_identifier_that_was_erased() {
        Erased erased = new Erased(Map.of(DEVICE, AT));

        assertThat(erased.left(List.of(USER, DEVICE), AT)).contains(List.of(USER));
    }
}
