package com.kundresa.recommendation.outcome;

import static com.kundresa.recommendation.outcome.Happening.choice;
import static com.kundresa.recommendation.outcome.Happening.look;
import static com.kundresa.recommendation.outcome.Happening.naming;
import static com.kundresa.recommendation.outcome.Happening.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.customer.NodeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final UUID SOMEBODY = NodeId.of("user_id", "somebody");

    @Test
    void a_conversion_of_somebody_unknown_is_looked_at_again_and_counts_once_known() {
        Signal order = order("1", 9);
        List<Choice> choices = List.of(choice("d", "voucher", 1, 0));

        var early = Findings.of(List.of(new Waiting(order, 0)), Map.of(), choices, 3);
        var later =
                Findings.of(
                        early.again(), Map.of(order.interactionId(), Set.of(SOMEBODY)), choices, 3);

        assertThat(early.outcomes()).isEmpty();
        assertThat(later.outcomes()).hasSize(1);
        assertThat(later.again()).isEmpty();
    }

    @Test
    void what_comes_before_its_decision_is_known_waits_for_it_and_is_an_orphan_in_the_end() {
        Signal click = naming("1", "banner_clicked", 9, "d", null);

        var first = Findings.of(List.of(new Waiting(click, 0)), Map.of(), List.of(), 3);
        var known = Findings.of(first.again(), Map.of(), List.of(choice("d", "voucher", 1, 0)), 3);
        var givenUp = Findings.of(List.of(new Waiting(click, 2)), Map.of(), List.of(), 3);

        assertThat(first.orphans()).isEmpty();
        assertThat(known.outcomes()).hasSize(1);
        assertThat(givenUp.again()).isEmpty();
        assertThat(givenUp.orphans())
                .extracting(Orphan::why)
                .containsExactly(Orphan.Why.DECISION_UNKNOWN);
    }

    @Test
    void a_look_that_nothing_is_found_for_is_let_go_at_once() {
        var found =
                Findings.of(List.of(new Waiting(look("1", 9, "cup"), 0)), Map.of(), List.of(), 3);

        assertThat(found).isEqualTo(new Findings(List.of(), List.of(), List.of()));
    }

    @Test
    void choices_of_others_are_not_touched() {
        Signal order = order("1", 9);
        Set<UUID> another = Set.of(NodeId.of("user_id", "another"));

        var found =
                Findings.of(
                        List.of(new Waiting(order, 0)),
                        Map.of(order.interactionId(), another),
                        List.of(choice("d", "voucher", 1, 0)),
                        3);

        assertThat(found.outcomes()).isEmpty();
    }
}
