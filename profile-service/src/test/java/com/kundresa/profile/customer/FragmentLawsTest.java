package com.kundresa.profile.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.RandomHistory;
import com.kundresa.profile.customer.packed.FragmentBytes;
import com.kundresa.profile.touch.Touch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the state, over histories large enough that every bound drops something. */
class FragmentLawsTest {

    private static final int INTERACTIONS = 600;

    /** Every policy is used, on traits that every history has. */
    private static final TraitPolicies POLICIES =
            new TraitPolicies(
                    Map.of(
                            "trait-1", TraitPolicy.EARLIEST,
                            "trait-2", TraitPolicy.MAX,
                            "trait-3", TraitPolicy.MIN,
                            "trait-4", TraitPolicy.UNION,
                            "trait-5", TraitPolicy.BY_SOURCE,
                            "age", TraitPolicy.MAX),
                    List.of("till", "chat"),
                    List.of(
                            computed(Computation.SUM, Subject.QUANTITY, Window.last(30)),
                            computed(Computation.MAX, Subject.QUANTITY, Window.EVER),
                            computed(Computation.FIRST, Subject.PRODUCT, Window.last(20)),
                            computed(Computation.LAST, Subject.CATEGORY, Window.EVER),
                            computed(Computation.MOST_FREQUENT, Subject.CATEGORY, Window.EVER),
                            computed(Computation.DISTINCT, Subject.PRODUCT, Window.last(90))));

    private static ComputedTrait computed(Computation of, Subject subject, Window window) {
        return new ComputedTrait(
                of.word(),
                of,
                Set.of("product_viewed", "product_added", "order_completed"),
                Set.of(),
                subject,
                null,
                window);
    }

    static LongStream seeds() {
        return RandomHistory.seeds(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfInteractionsDoesNotMatter(long seed) {
        List<Touch> touches = RandomHistory.crowded(seed, INTERACTIONS);

        Fragment inOrder = StateFold.fold(touches, POLICIES);
        Fragment shuffled = StateFold.fold(RandomHistory.shuffled(touches, seed), POLICIES);

        assertThat(bytes(shuffled)).isEqualTo(bytes(inOrder));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mergingIsCommutativeAndAssociative(long seed) {
        List<Touch> touches = RandomHistory.crowded(seed, INTERACTIONS);
        int third = INTERACTIONS / 3;
        Fragment a = StateFold.fold(touches.subList(0, third), POLICIES);
        Fragment b = StateFold.fold(touches.subList(third, 2 * third), POLICIES);
        Fragment c = StateFold.fold(touches.subList(2 * third, INTERACTIONS), POLICIES);

        assertThat(bytes(a.merge(b))).isEqualTo(bytes(b.merge(a)));
        assertThat(bytes(a.merge(b).merge(c))).isEqualTo(bytes(a.merge(b.merge(c))));
        assertThat(bytes(a.merge(b).merge(c))).isEqualTo(bytes(StateFold.fold(touches, POLICIES)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void toFoldIntoAMergedFragmentIsToMergeAFoldedOne(long seed) {
        List<Touch> touches = RandomHistory.crowded(seed, INTERACTIONS);
        Fragment a = StateFold.fold(touches.subList(1, INTERACTIONS / 2), POLICIES);
        Fragment b = StateFold.fold(touches.subList(INTERACTIONS / 2, INTERACTIONS), POLICIES);
        Touch touch = touches.getFirst();

        assertThat(bytes(StateFold.fold(a.merge(b), touch, POLICIES)))
                .isEqualTo(bytes(StateFold.fold(a, touch, POLICIES).merge(b)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadBackTheSame(long seed) {
        Fragment fragment = StateFold.fold(RandomHistory.crowded(seed, INTERACTIONS), POLICIES);

        Fragment read = FragmentBytes.read(FragmentBytes.write(fragment));

        assertThat(read).isEqualTo(fragment);
        assertThat(bytes(read)).isEqualTo(bytes(fragment));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFragmentStaysSmallHoweverMuchHappens(long seed) {
        TraitPolicies noneComputed = new TraitPolicies(POLICIES.byTrait(), POLICIES.sources());
        Fragment fragment = StateFold.fold(RandomHistory.crowded(seed, INTERACTIONS), noneComputed);

        assertThat(FragmentBytes.write(fragment)).hasSizeLessThan(24_000);
    }

    private static String bytes(Fragment fragment) {
        return new String(FragmentBytes.write(fragment), StandardCharsets.ISO_8859_1);
    }
}
