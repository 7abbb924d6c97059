package com.kundresa.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.recommendation.customer.NodeId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldOutTest {

    private static final int CUSTOMERS = 100_000;
    private static final HoldOut FIVE_PERCENT = new HoldOut("autumn", 500);

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 500, 1000, 5000})
    void the_share_is_within_three_sigma(int parts) {
        HoldOut holdOut = new HoldOut("autumn", parts);

        long heldOut = anchors().filter(anchor -> holdOut.arm(anchor) == Arm.HELD_OUT).count();

        assertThat((double) heldOut).isBetween(low(parts), high(parts));
    }

    @Test
    void the_share_is_kept_for_random_ids_too() {
        Random chance = new Random(1);
        long heldOut =
                Stream.generate(() -> new UUID(chance.nextLong(), chance.nextLong()))
                        .limit(CUSTOMERS)
                        .filter(anchor -> FIVE_PERCENT.arm(anchor) == Arm.HELD_OUT)
                        .count();

        assertThat((double) heldOut).isBetween(low(500), high(500));
    }

    @Test
    void another_salt_draws_independently() {
        HoldOut spring = new HoldOut("spring", 5000);
        HoldOut autumn = new HoldOut("autumn", 5000);

        long both =
                anchors()
                        .filter(anchor -> spring.arm(anchor) == Arm.HELD_OUT)
                        .filter(anchor -> autumn.arm(anchor) == Arm.HELD_OUT)
                        .count();

        assertThat((double) both).isBetween(low(2500), high(2500));
    }

    @Test
    void a_larger_share_keeps_who_is_held_out_already() {
        HoldOut ten = new HoldOut("autumn", 1000);

        assertThat(anchors().filter(anchor -> FIVE_PERCENT.arm(anchor) == Arm.HELD_OUT))
                .allMatch(anchor -> ten.arm(anchor) == Arm.HELD_OUT);
    }

    @Test
    void the_arm_of_an_anchor_is_the_same_on_every_machine_and_for_ever() {
        HoldOut half = new HoldOut("autumn", 5000);

        List<Arm> arms =
                Stream.of("a", "b", "c", "d", "e", "f")
                        .map(name -> half.arm(NodeId.of("user_id", name)))
                        .toList();

        assertThat(arms)
                .containsExactly(
                        Arm.HELD_OUT,
                        Arm.HELD_OUT,
                        Arm.HELD_OUT,
                        Arm.HELD_OUT,
                        Arm.HELD_OUT,
                        Arm.TREATED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void identify_merge_and_cut_do_not_change_the_arm_MRG_10(int seed) {
        Random chance = new Random(seed);
        HoldOut half = new HoldOut("salt-" + seed, 5000);
        Group first = Group.somebody(chance);
        Group second = Group.somebody(chance);

        Group identified = first.withLaterNode(chance);
        Group merged = identified.mergedWith(second);

        assertThat(half.arm(identified.anchor())).isEqualTo(half.arm(first.anchor()));
        assertThat(half.arm(merged.anchor()))
                .isEqualTo(half.arm(Group.earlier(first, second).anchor()));
        assertThat(second.mergedWith(identified).anchor()).isEqualTo(merged.anchor());
        assertThat(half.arm(merged.cutFrom(second).anchor())).isEqualTo(half.arm(first.anchor()));
        assertThat(half.arm(merged.cutFrom(identified).anchor()))
                .isEqualTo(half.arm(second.anchor()));
    }

    @Test
    void senseless_shares_are_refused() {
        assertThatThrownBy(() -> new HoldOut("salt", 5001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoldOut(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<UUID> anchors() {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(customer -> NodeId.of("user_id", "customer-" + customer));
    }

    private static double low(int parts) {
        return CUSTOMERS * parts / 1e4 - 3 * sigma(parts);
    }

    private static double high(int parts) {
        return CUSTOMERS * parts / 1e4 + 3 * sigma(parts);
    }

    private static double sigma(int parts) {
        double share = parts / 1e4;
        return Math.sqrt(CUSTOMERS * share * (1 - share));
    }
}
