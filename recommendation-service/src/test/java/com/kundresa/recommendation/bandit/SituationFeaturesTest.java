package com.kundresa.recommendation.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import com.kundresa.recommendation.situation.Situation;
import com.kundresa.recommendation.situation.SituationReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SituationFeaturesTest {

    @Test
    void a_known_customer_shows_phase_orders_absence_channel_and_moment() {
        var situation =
                Sample.situation(
                        Persona.somebody()
                                .in("loyalty")
                                .ordered(3)
                                .away(8)
                                .over("store")
                                .complains("delivery", null, 2)
                                .known(),
                        Sample.cart("cup"),
                        Shelf.EMPTY);

        assertThat(read(situation))
                .isEqualTo(
                        features(
                                "known",
                                "placement:home-hero",
                                "phase:loyalty",
                                "orders:few",
                                "away:month",
                                "channel:store",
                                "open-case",
                                "cart-filled",
                                "hours:afternoon"));
    }

    @Test
    void a_stranger_shows_the_moment_alone() {
        var situation =
                Sample.situation(Persona.stranger(), Sample.viewed("cup", "lamp"), Shelf.EMPTY);

        assertThat(read(situation))
                .isEqualTo(features("placement:home-hero", "has-viewed", "hours:afternoon"));
    }

    @Test
    void who_objects_to_profiling_looks_like_a_stranger_with_a_case() {
        var customer =
                Persona.somebody()
                        .in("loyalty")
                        .ordered(3)
                        .puts("cup", "Kitchen", 100)
                        .complains(null, null, 1)
                        .known();
        var situation =
                SituationReader.onShelf(customer, false, Context.NONE, Shelf.EMPTY, Persona.NOW);

        assertThat(read(situation))
                .isEqualTo(features("placement:home-hero", "open-case", "hours:afternoon"));
    }

    @Test
    void unknown_phases_and_channels_have_a_place() {
        var situation = Sample.situation(Persona.somebody().in("dreaming").over("fax"));

        assertThat(read(situation))
                .isEqualTo(
                        features(
                                "known",
                                "placement:home-hero",
                                "phase:other",
                                "orders:none",
                                "away:day",
                                "channel:other",
                                "hours:afternoon"));
    }

    @Test
    void a_model_of_fewer_features_is_asked_in_its_own_words() {
        var older = new FeatureSet("situation-0", List.of("bias", "has-viewed"));
        var situation = Sample.situation(Persona.stranger(), Sample.viewed("cup"), Shelf.EMPTY);

        assertThat(SituationFeatures.read(situation, Placement.CART, older))
                .isEqualTo(older.of(List.of("has-viewed")));
    }

    private static Features read(Situation situation) {
        return SituationFeatures.read(situation, Placement.HOME_HERO, SituationFeatures.SET);
    }

    private static Features features(String... names) {
        assertThat(SituationFeatures.SET.names()).contains(names);
        return SituationFeatures.SET.of(List.of(names));
    }
}
