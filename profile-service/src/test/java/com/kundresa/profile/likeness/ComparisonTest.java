package com.kundresa.profile.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.profile.likeness.text.TextResemblance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final List<Field> FIELDS =
            List.of(
                    new Field("name", Field.Kind.NAME),
                    new Field("birthday", Field.Kind.DATE),
                    new Field("postcode", Field.Kind.CODE),
                    new Field("city", Field.Kind.NAME));

    private final Likeness likeness = new Likeness(FIELDS, new TextResemblance());

    @Test
    void eachFieldIsEqualAlikeDifferentOrUnknown() {
        Comparison comparison =
                likeness.compare(
                        new Person("1", List.of("astrid ek", "1970-01-01", "21115", "")),
                        new Person("2", List.of("astrid ek", "1970-01-02", "98765", "lund")));

        assertThat(comparison.degrees())
                .containsExactly(Degree.EQUAL, Degree.ALIKE, Degree.DIFFERENT, Degree.UNKNOWN);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Comparison comparison = new Comparison(List.of(Degree.values()));

        assertThat(comparison.signs()).isEqualTo("?-~+=");
        assertThat(Comparison.of(comparison.signs())).isEqualTo(comparison);
        assertThatThrownBy(() -> Comparison.of("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreementWeighsMoreThanDisagreementAndWhatIsUnknownWeighsNothing() {
        Weights weights =
                Weights.learn(
                        1,
                        Map.of(Comparison.of("="), 50L, Comparison.of("-"), 50L),
                        Map.of(Comparison.of("="), 1L, Comparison.of("-"), 999L));

        assertThat(weights.weight(Comparison.of("="))).isPositive();
        assertThat(weights.weight(Comparison.of("-"))).isNegative();
        assertThat(weights.weight(Comparison.of("?"))).isZero();
        assertThat(weights.probability(Comparison.of("=")))
                .isGreaterThan(weights.probability(Comparison.of("?")));
    }
}
