package com.kundresa.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.offer.Placement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExperimentsTest {

    private static final Split<PolicyName> CAREFUL =
            new Split<>(
                    "careful",
                    List.of(
                            new Split.Variant<>("a", PolicyName.LEARNED, 5000),
                            new Split.Variant<>("b", PolicyName.GREEDY, 5000)));
    private static final Experiments EXPERIMENTS =
            new Experiments(
                    new HoldOut("autumn", 2000),
                    Set.of(Placement.HOME_HERO, Placement.CART),
                    Map.of(Placement.CART, CAREFUL, Placement.AGENT_DESK, CAREFUL));

    @Test
    void who_is_held_out_gets_the_baseline_at_every_placement_of_the_hold_out() {
        assertThat(anchors().filter(ExperimentsTest::isHeldOut))
                .isNotEmpty()
                .allSatisfy(anchor -> {
                    for (Placement placement : EXPERIMENTS.heldOutAt()) {
                        assertThat(EXPERIMENTS.assign(placement, anchor))
                                .isEqualTo(new Assignment(Arm.HELD_OUT, null, PolicyName.BASELINE));
                    }
                });
    }

    @Test
    void elsewhere_nobody_is_held_out() {
        assertThat(anchors())
                .allSatisfy(anchor ->
                        assertThat(EXPERIMENTS.assign(Placement.CHAT_REPLY, anchor))
                                .isEqualTo(Assignment.NONE));
    }

    @Test
    void the_others_are_split_where_policies_share_a_placement() {
        assertThat(
                        anchors()
                                .filter(anchor -> !isHeldOut(anchor))
                                .map(anchor -> EXPERIMENTS.assign(Placement.CART, anchor))
                                .distinct())
                .containsExactlyInAnyOrder(
                        new Assignment(Arm.TREATED, "a", PolicyName.LEARNED),
                        new Assignment(Arm.TREATED, "b", PolicyName.GREEDY));
        assertThat(
                        anchors()
                                .map(anchor -> EXPERIMENTS.assign(Placement.AGENT_DESK, anchor))
                                .map(Assignment::code)
                                .distinct())
                .containsExactlyInAnyOrder("none:a", "none:b");
    }

    @Test
    void an_agent_is_never_kept_from_helping() {
        assertThatThrownBy(() ->
                        new Experiments(
                                new HoldOut("autumn", 1), Set.of(Placement.AGENT_DESK), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isHeldOut(UUID anchor) {
        return EXPERIMENTS.assign(Placement.HOME_HERO, anchor).arm() == Arm.HELD_OUT;
    }

    private static Stream<UUID> anchors() {
        return IntStream.range(0, 500).mapToObj(customer -> NodeId.of("user_id", "c" + customer));
    }
}
