package com.kundresa.profile.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.TraitValue;
import com.kundresa.profile.touch.Who;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of several values of one trait holds. */
class TraitPolicyTest {

    private static final Touch FIRST = says("1", "web-shop", "b", 1);
    private static final Touch SECOND = says("2", "till", "c", 2);
    private static final Touch THIRD = says("3", "chat", "a", 3);

    @ParameterizedTest(name = "MRG-07 {0}: {1}")
    @CsvSource({"LATEST, a", "EARLIEST, b", "MAX, c", "MIN, a", "BY_SOURCE, c"})
    void aPolicySaysWhichValueHoldsWhicheverComesFirst(TraitPolicy policy, String expected) {
        for (List<Touch> order :
                List.of(
                        List.of(FIRST, SECOND, THIRD),
                        List.of(THIRD, SECOND, FIRST),
                        List.of(SECOND, THIRD, FIRST))) {
            assertThat(value(policy, order)).isEqualTo(new TraitValue.Text(expected));
        }
    }

    @Test
    @DisplayName("MRG-07 union: all that were ever said, and at most twenty of them")
    void aUnionHoldsAllThatWereEverSaid() {
        List<Touch> many =
                java.util.stream.IntStream.range(0, 30)
                        .mapToObj(i -> says("m" + i, "till", "v" + (10 + i), i))
                        .toList();
        SortedSet<String> abc = new TreeSet<>(List.of("a", "b", "c"));

        assertThat(value(TraitPolicy.UNION, List.of(THIRD, FIRST, SECOND, FIRST)))
                .isEqualTo(new TraitValue.Several(abc));
        assertThat(value(TraitPolicy.UNION, many))
                .isInstanceOfSatisfying(
                        TraitValue.Several.class,
                        several ->
                                assertThat(several.texts())
                                        .hasSize(TraitValue.Several.MOST)
                                        .contains("v10")
                                        .doesNotContain("v39"));
    }

    @Test
    @DisplayName("MRG-07 numbers are compared as numbers")
    void numbersAreComparedAsNumbers() {
        Touch nine = Touches.touch("9").by(Who.user("u")).trait("t", 9).day(1).build();
        Touch ten = Touches.touch("10").by(Who.user("u")).trait("t", 10).day(2).build();

        assertThat(value(TraitPolicy.MAX, List.of(ten, nine)))
                .isEqualTo(new TraitValue.Numeric(java.math.BigDecimal.TEN));
    }

    @ParameterizedTest(name = "MRG-07 {0}")
    @EnumSource(TraitPolicy.class)
    void verifiedBeatsClaimedWhateverThePolicy(TraitPolicy policy) {
        Touch claim =
                Touches.touch("claim")
                        .from("till", "store")
                        .by(Who.user("u"))
                        .claimed()
                        .trait("t", policy == TraitPolicy.MIN ? "A" : "z")
                        .day(policy == TraitPolicy.EARLIEST ? 0 : 9)
                        .build();

        assertThat(value(policy, List.of(claim, THIRD))).isEqualTo(value(policy, List.of(THIRD)));
    }

    @ParameterizedTest(name = "MRG-07 {0}")
    @EnumSource(
            value = TraitPolicy.class,
            names = {"EARLIEST", "MAX", "MIN", "UNION"})
    void whatLastsIsNotTakenBack(TraitPolicy policy) {
        Touch removed = Touches.touch("no").by(Who.user("u")).without("t").day(9).build();

        assertThat(value(policy, List.of(FIRST, removed))).isEqualTo(value(policy, List.of(FIRST)));
    }

    private static Touch says(String messageId, String source, String value, long day) {
        return Touches.touch(messageId)
                .from(source, "web")
                .by(Who.user("u"))
                .trait("t", value)
                .day(day)
                .build();
    }

    private static @Nullable TraitValue value(TraitPolicy policy, List<Touch> touches) {
        TraitPolicies policies = new TraitPolicies(Map.of("t", policy), List.of("till", "chat"));
        Trait trait = StateFold.fold(touches, policies).traits().byName().get("t");
        return trait == null ? null : trait.value();
    }
}
