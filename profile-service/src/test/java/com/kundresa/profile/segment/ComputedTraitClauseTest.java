package com.kundresa.profile.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.World;
import com.kundresa.profile.consent.ConsentTerms;
import com.kundresa.profile.customer.Computation;
import com.kundresa.profile.customer.ComputedTrait;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.StateFold;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.customer.Window;
import com.kundresa.profile.journey.PhaseRules;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.TraitValue;
import com.kundresa.profile.touch.Who;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComputedTraitClauseTest {
    private static final ComputedTrait VISITS =
            new ComputedTrait(
                    "visits",
                    Computation.COUNT,
                    Set.of("page_viewed"),
                    Set.of(),
                    null,
                    null,
                    Window.last(7));

    private static final StateRules RULES =
            new StateRules(
                    PhaseRules.SIX,
                    new TraitPolicies(Map.of(), List.of(), List.of(VISITS)),
                    ConsentTerms.WITHOUT_END);

    private static final Definition REGULARS =
            new Definition(
                    "regulars",
                    new Condition.Trait(
                            "visits", new Condition.Test.Between(BigDecimal.valueOf(2), null)),
                    "");

    private static final Instant DAY_TWO = Touches.START.plus(Duration.ofDays(2));

    @Test
    void aComputedTraitIsAskedLikeOneThatWasSaidAndItsWindowTurnsTheAnswer() {
        // given
        Facts facts =
                facts(
                        Touches.touch("1").by(Who.user("u")).day(0).build(),
                        Touches.touch("2").by(Who.user("u")).trait("visits", 0).day(2).build());
        // when
        Outlook outlook = Outlook.of(facts, List.of(REGULARS), Map.of(), DAY_TWO);
        Instant turn = outlook.nextChangeAt().orElseThrow();
        Outlook later = Outlook.of(facts, List.of(REGULARS), Map.of("regulars", DAY_TWO), turn);
        // then
        assertThat(outlook.state().segments()).hasSize(1);
        assertThat(turn).isEqualTo(Instant.parse(day(7) + "T00:00:00Z"));
        assertThat(later.state().segments()).isEmpty();
        assertThat(later.state().computed())
                .hasEntrySatisfying(
                        "visits",
                        visits ->
                                assertThat(visits.value())
                                        .isEqualTo(new TraitValue.Numeric(BigDecimal.ONE)));
        assertThat(Outlook.of(facts, List.of(), Map.of(), DAY_TWO).nextChangeAt()).contains(turn);
    }

    private static String day(int after) {
        return Touches.START.plus(Duration.ofDays(after)).toString().substring(0, 10);
    }

    private static Facts facts(Touch... touches) {
        CustomerState state = World.of(touches).customer(Who.user("u"));
        Fragment known = StateFold.fold(List.of(touches), RULES.traits());
        return new Facts(state, known, RULES);
    }
}
