package com.kundresa.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.recommendation.customer.NodeId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final int CUSTOMERS = 50_000;
    private static final Split<String> HALVES = split("home", 5000, 5000);

    @Test
    void every_variant_gets_its_share() {
        Split<String> thirds = split("home", 2000, 3000, 5000);

        Map<String, Long> counts =
                IntStream.range(0, CUSTOMERS)
                        .mapToObj(customer -> variant(thirds, customer))
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        assertThat(count(counts, "v0")).isBetween(share(0.2, -3), share(0.2, 3));
        assertThat(count(counts, "v1")).isBetween(share(0.3, -3), share(0.3, 3));
        assertThat(count(counts, "v2")).isBetween(share(0.5, -3), share(0.5, 3));
    }

    @Test
    void two_placements_are_split_independently() {
        Split<String> elsewhere = split("cart", 5000, 5000);

        long alike =
                IntStream.range(0, CUSTOMERS)
                        .filter(customer ->
                                variant(HALVES, customer).equals(variant(elsewhere, customer)))
                        .count();

        assertThat((double) alike).isBetween(share(0.5, -3), share(0.5, 3));
    }

    @Test
    void a_split_is_independent_of_the_hold_out() {
        HoldOut holdOut = new HoldOut("hold-out", 1000);

        List<Integer> heldOut =
                IntStream.range(0, CUSTOMERS)
                        .filter(customer ->
                                holdOut.arm(NodeId.of("user_id", "c" + customer)) == Arm.HELD_OUT)
                        .boxed()
                        .toList();
        double share =
                heldOut.stream().filter(customer -> variant(HALVES, customer).equals("v0")).count()
                        / (double) heldOut.size();

        assertThat(share)
                .isBetween(
                        0.5 - 3 * 0.5 / Math.sqrt(heldOut.size()),
                        0.5 + 3 * 0.5 / Math.sqrt(heldOut.size()));
    }

    @Test
    void parts_that_do_not_add_up_are_refused() {
        assertThatThrownBy(() -> split("home", 5000, 4000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }

    private static String variant(Split<String> split, int customer) {
        return split.variant(NodeId.of("user_id", "c" + customer)).name();
    }

    private static Split<String> split(String salt, int... parts) {
        return new Split<>(
                salt,
                IntStream.range(0, parts.length)
                        .mapToObj(i -> new Split.Variant<>("v" + i, "v" + i, parts[i]))
                        .toList());
    }

    private static double share(double share, int sigmas) {
        return CUSTOMERS * share + sigmas * Math.sqrt(CUSTOMERS * share * (1 - share));
    }
}
