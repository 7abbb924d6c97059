package com.kundresa.recommendation.offer.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.signal.Signals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueJsonTest {

    @Test
    void what_is_written_is_read_again() {
        var written = CatalogueJson.bytes(new Catalogue(3, Shop.shipped()));

        assertThat(CatalogueJson.catalogue(written))
                .isEqualTo(new CatalogueJson.Reading.Accepted<>(Shop.shipped()));
    }

    @ParameterizedTest
    @EnumSource
    void the_shipped_actions_serve_every_placement(Placement placement) {
        assertThat(Shop.shipped())
                .filteredOn(action -> action.placements().contains(placement))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void the_shipped_actions_are_of_every_kind(ActionKind kind) {
        assertThat(Shop.shipped()).anyMatch(action -> action.kind() == kind);
    }

    @Test
    void the_shipped_lists_weigh_signals_that_exist() {
        assertThat(
                        Shop.shipped().stream()
                                .map(Action::products)
                                .filter(Objects::nonNull)
                                .flatMap(list -> list.signals().keySet().stream()))
                .isSubsetOf(Signals.NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "kind":"content"        | "kind":"nonsense"                           | kind
                    "prior":0.5             | "prior":1.5                                 | body
                    "category":"c"          | "category":"C C"                            | body
                    "placements":["cart"]   | "placements":[]                             | body
                    "placements":["cart"]   | "placements":["attic"]                      | placements.[0]
                    "prior":0.5             | "prior":0.5,"colour":"red"                  | colour
                    "prior":0.5             | "prior":0.5,"audience":[{"is":"nonsense"}]  | audience.[0]
                    "prior":0.5             | "prior":0.5,"audience":[{"is":"min-orders","orders":0}] | audience.[0]
                    "prior":0.5             | "prior":0.5,"products":{"signals":{"x":1},"length":3}   | body
                    "prior":0.5             | "prior":0.5,"caps":[{"most":0,"hours":24}]          | caps.[0]
                    "prior":0.5             | "prior":0.5,"caps":[{"most":3,"hours":2161}]        | caps.[0]
                    "prior":0.5             | "prior":0.5,"caps":[{"hours":24}]                   | caps.[0]
                    "prior":0.5             | "prior":0.5,"reward":{"terms":[]}                   | reward
                    "prior":0.5             | "prior":0.5,"reward":{"terms":[{"kind":"joy","weight":1}]}   | kind
                    "prior":0.5             | "prior":0.5,"reward":{"terms":[{"kind":"click","weight":2}]} | terms.[0]
                    "prior":0.5             | "prior":0.5,"reward":{"terms":[{"kind":"conversion","weight":1}]} | terms.[0]
                    "prior":0.5             | "prior":0.5,"reward":{"terms":[{"kind":"click","weight":1}],"windowHours":2161} | reward
                    """)
    void an_action_that_cannot_be_is_refused_with_its_field(String good, String bad, String field) {
        String action =
                """
                {"actionId":"a","kind":"content","enabled":true,"placements":["cart"],"category":"c",
                 "title":{"en":"A"},"prior":0.5,"valueMinor":1,"lever":1}
                """
                        .replace(good, bad);

        assertThat(CatalogueJson.action(action.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        CatalogueJson.Reading.Refused.class,
                        refused -> {
                            Refusal refusal = refused.refusal();
                            assertThat(refusal.status()).isEqualTo(400);
                            assertThat(refusal.title()).contains(field);
                        });
    }

    @Test
    void the_business_says_what_a_conversion_is_and_how_long_it_is_waited_for() {
        String action =
                """
                {"actionId":"a","kind":"content","enabled":true,"placements":["cart"],"category":"c",
                 "title":{"en":"A"},"prior":0.5,"valueMinor":1,"lever":1,
                 "reward":{"terms":[{"kind":"conversion","weight":1,"interactions":["quote_request"],"minimum":100}],
                           "windowHours":48}}
                """;

        assertThat(CatalogueJson.action(action.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        CatalogueJson.Reading.Accepted.class,
                        accepted -> {
                            var rules = ((Action) accepted.value()).rewardRules();
                            assertThat(rules.window()).isEqualTo(Duration.ofHours(48));
                            assertThat(rules.terms().getFirst().isConversion("quote_request"))
                                    .isTrue();
                        });
    }

    @ParameterizedTest
    @EnumSource
    void what_is_usual_counts_for_a_week_where_nothing_is_said(ActionKind kind) {
        assertThat(Sample.action(kind).rewardRules().window()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void one_id_twice_is_refused() {
        List<Action> twice = List.of(Shop.shipped().getFirst(), Shop.shipped().getFirst());
        String body = "{\"actions\":" + CatalogueJson.text(twice) + "}";

        assertThat(CatalogueJson.catalogue(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CatalogueJson.Reading.Refused.class);
    }
}
