package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import org.junit.jupiter.api.Test;

class BoughtTogetherTest {

    private final BoughtTogether signal = new BoughtTogether();

    @Test
    void is_as_strong_as_the_pull_of_all_at_hand_and_names_the_strongest_tie() {
        var saucer =
                Sample.product(
                        "saucer",
                        "Kitchen",
                        500,
                        0,
                        Sample.tie("cup", Shelf.Role.CART, 0.5, 12),
                        Sample.tie("pot", Shelf.Role.BOUGHT, 0.2, 3));

        var evidence = signal.read(saucer, Sample.situation(Persona.somebody())).orElseThrow();

        assertThat(evidence.strength()).isEqualTo(0.6);
        assertThat(evidence.reason())
                .isEqualTo(
                        new Reason(
                                "BOUGHT_TOGETHER",
                                "In 12 orders together with The cup in the cart"));
    }

    @Test
    void says_when_it_was_only_looked_at_together() {
        var saucer =
                Sample.product(
                        "saucer", "Kitchen", 500, 0, Sample.tie("cup", Shelf.Role.PAGE, 0.3, 0));

        var evidence = signal.read(saucer, Sample.situation(Persona.somebody())).orElseThrow();

        assertThat(evidence.reason().code()).isEqualTo("VIEWED_TOGETHER");
    }

    @Test
    void is_silent_about_what_is_tied_to_nothing() {
        assertThat(signal.read(Sample.product("saucer"), Sample.situation(Persona.somebody())))
                .isEmpty();
    }
}
