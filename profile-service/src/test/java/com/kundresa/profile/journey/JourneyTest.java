package com.kundresa.profile.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.customer.StateFold;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.touch.Actor;
import com.kundresa.profile.touch.CaseStep.Status;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyTest {

    private static final Touch VISIT = of("visit", 0).build();
    private static final Touch PRODUCT = of("product", 10).type("product_viewed").build();
    private static final Touch CART = of("cart", 20).type("product_added").build();
    private static final Touch ORDER = of("order", 30).order("o", "SEK", 100).build();
    private static final Touch CASE = of("case", 40).step("t", Status.OPENED, "delivery").build();
    private static final Touch AGAIN = of("again", 50).order("o2", "SEK", 100).build();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "six, awareness information decision conversion service loyalty",
        "five, awareness consideration purchase retention loyalty",
        "four, awareness consideration decision post-purchase"
    })
    void aWholeJourneyPassesThePhasesOfItsPreset(String preset, String phases) {
        JourneyView view =
                view(
                        PhaseRules.preset(preset).orElseThrow(),
                        VISIT,
                        PRODUCT,
                        CART,
                        ORDER,
                        CASE,
                        AGAIN);

        assertThat(phasesOf(view)).containsExactly(phases.split(" "));
        assertThat(view.path()).noneMatch(Entry::back);
        assertThat(view.phases()).extracting(JourneyView.PhaseVisits::visits).containsOnly(1);
        assertThat(view.phases()).filteredOn(JourneyView.PhaseVisits::current).hasSize(1);
    }

    @Test
    void movesBackAreKeptAndMarked() {
        Touch looksAgain = of("looks again", 100).type("product_viewed").build();

        JourneyView view = view(PhaseRules.SIX, PRODUCT, CART, looksAgain);

        assertThat(phasesOf(view)).containsExactly("information", "decision", "information");
        assertThat(view.path()).extracting(Entry::back).containsExactly(false, false, true);
        assertThat(view.phase()).isEqualTo("information");
        assertThat(view.since()).isEqualTo(looksAgain.occurredAt());
        assertThat(view.phases().get(1).visits()).isEqualTo(2);
    }

    @Test
    void aVisitAloneTakesNobodyBack() {
        JourneyView view = view(PhaseRules.SIX, CART, of("visit again", 600).build());

        assertThat(phasesOf(view)).containsExactly("decision");
    }

    @Test
    void theFirstOrderConvertsAndEveryOtherOneIsLoyalWhicheverArrivesFirst() {
        JourneyView inOrder = view(PhaseRules.SIX, ORDER, AGAIN);
        JourneyView reversed = view(PhaseRules.SIX, AGAIN, ORDER);

        assertThat(phasesOf(inOrder)).containsExactly("conversion", "loyalty");
        assertThat(reversed).isEqualTo(inOrder);
    }

    @Test
    void whatAgentsDoCountsOnlyWhereTheyActForTheCustomer() {
        Touch browses = of("a", 1).actor(Actor.AGENT).type("product_viewed").build();
        Touch answers = of("b", 2).actor(Actor.AGENT).says("Hello").build();
        Touch takesAnOrder = of("c", 3).actor(Actor.AGENT).order("o", "SEK", 1).build();

        assertThat(view(PhaseRules.SIX, browses, answers).path()).isEmpty();
        assertThat(phasesOf(view(PhaseRules.SIX, browses, takesAnOrder)))
                .containsExactly("conversion");
    }

    @Test
    void praiseIsLoyaltyAndAComplaintWantsService() {
        Touch praise = of("praise", 60).feedback("nps", 10).build();
        Touch complaint = of("complaint", 70).feedback("csat", 1).build();
        Touch neither = of("neither", 80).feedback("nps", 7).build();

        assertThat(phasesOf(view(PhaseRules.SIX, praise, complaint, neither)))
                .containsExactly("loyalty", "service");
    }

    @Test
    void whoHasDoneNothingStandsAtTheBeginning() {
        JourneyView view = JourneyView.of(Trail.EMPTY, PhaseRules.SIX, Touches.START);

        assertThat(view.phase()).isEqualTo("awareness");
        assertThat(view.since()).isNull();
        assertThat(view.nextChangeAt()).isNull();
        assertThat(view.phases()).hasSize(6);
    }

    @Test
    void silenceEndsADecisionAndTheViewSaysWhen() {
        Trail trail = StateFold.of(CART, TraitPolicies.LATEST).trail();
        Instant end = CART.occurredAt().plus(Duration.ofDays(30));

        JourneyView before = JourneyView.of(trail, PhaseRules.SIX, end.minusMillis(1));
        JourneyView after = JourneyView.of(trail, PhaseRules.SIX, end);

        assertThat(before.phase()).isEqualTo("decision");
        assertThat(before.nextChangeAt()).isEqualTo(end);
        assertThat(after.phase()).isEqualTo("information");
        assertThat(after.since()).isEqualTo(end);
        assertThat(after.nextChangeAt()).isNull();
    }

    @Test
    void theTrailStaysShortAndTheFirstOfEverythingIsKept() {
        List<Touch> touches = new ArrayList<>();
        touches.add(ORDER);
        for (int hour = 1; hour < 500; hour++) {
            String type = hour % 2 == 0 ? "product_viewed" : "product_added";
            touches.add(of("m" + hour, 60L * hour).type(type).build());
        }

        Trail trail = StateFold.fold(touches, TraitPolicies.LATEST).trail();

        assertThat(trail.hours()).hasSize(Trail.MOST_HOURS);
        assertThat(Path.of(trail, PhaseRules.SIX).entries().getFirst().phase())
                .isEqualTo("conversion");
        assertThat(Path.of(trail, PhaseRules.SIX).current().map(Entry::phase)).contains("decision");
    }

    private static JourneyView view(PhaseRules rules, Touch... touches) {
        Trail trail = StateFold.fold(Arrays.asList(touches), TraitPolicies.LATEST).trail();
        return JourneyView.of(trail, rules, Touches.START.plus(Duration.ofDays(1)));
    }

    private static List<String> phasesOf(JourneyView view) {
        return view.path().stream().map(Entry::phase).toList();
    }

    private static Touches of(String messageId, long minute) {
        return Touches.touch(messageId).by(Who.user("anna")).minute(minute);
    }
}
