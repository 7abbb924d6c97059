package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.TraitValue;
import com.kundresa.profile.touch.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edge cases of ordering: whatever comes when, the customer is the same. */
class OrderingTest {

    private static final Identifier ANNA = Who.user("anna");
    private static final Identifier BROWSER = Who.visitor("browser");

    private static final Touch PAGE = Touches.touch("page").by(BROWSER).minute(0).build();
    private static final Touch IDENTIFY =
            Touches.touch("identify")
                    .type("identified")
                    .by(ANNA, BROWSER)
                    .trait("firstName", "Anna")
                    .minute(1)
                    .build();
    private static final Touch TRACK =
            Touches.touch("track")
                    .type("product_viewed")
                    .products(Touches.line("85123A", 1))
                    .by(BROWSER)
                    .minute(2)
                    .build();

    static Stream<List<Touch>> orders() {
        return Stream.of(
                List.of(PAGE, IDENTIFY, TRACK),
                List.of(PAGE, TRACK, IDENTIFY),
                List.of(IDENTIFY, PAGE, TRACK),
                List.of(IDENTIFY, TRACK, PAGE),
                List.of(TRACK, PAGE, IDENTIFY),
                List.of(TRACK, IDENTIFY, PAGE));
    }

    @ParameterizedTest(name = "ORD-01 order {index}")
    @MethodSource("orders")
    void anonymousPageIdentifyAndTrackInAllOrdersAreOneCustomer(List<Touch> order) {
        World world = World.of(order);

        assertThat(world.states()).isEqualTo(World.of(PAGE, IDENTIFY, TRACK).states());
        assertThat(world.customers()).hasSize(1);
        assertThat(world.customer(BROWSER).customerId()).isEqualTo(ANNA.nodeId());
        assertThat(world.customer(BROWSER).interactions()).isEqualTo(3);
    }

    @Test
    @DisplayName("ORD-02 a signup told by the back end before the browser identifies")
    void aBackendSignupBeforeTheFrontendIdentifies() {
        Touch signup =
                Touches.touch("signup")
                        .from("web-server", "web")
                        .type("identified")
                        .by(ANNA)
                        .trait("plan", "gold")
                        .minute(-5)
                        .build();

        World world = World.of(signup, PAGE, IDENTIFY);

        assertThat(world.customers()).hasSize(1);
        assertThat(world.customer(BROWSER).traits()).containsKeys("plan", "firstName");
        assertThat(world.states()).isEqualTo(World.of(IDENTIFY, PAGE, signup).states());
    }

    @Test
    @DisplayName("ORD-03 an identify that arrives three days late")
    void anIdentifyThatArrivesThreeDaysLate() {
        Touch later = Touches.touch("later").by(BROWSER).day(3).build();

        World inTime = World.of(PAGE, IDENTIFY, TRACK, later);
        World late = World.of(PAGE, TRACK, later, IDENTIFY);

        assertThat(late.states()).isEqualTo(inTime.states());
        assertThat(late.customer(ANNA).interactions()).isEqualTo(4);
    }

    @Test
    @DisplayName("ORD-04 a batch delivered twice, interleaved")
    void aBatchDeliveredTwiceAndInterleavedCountsOnce() {
        World twice = World.of(PAGE, PAGE, IDENTIFY, TRACK, IDENTIFY, PAGE, TRACK);

        assertThat(twice.states()).isEqualTo(World.of(PAGE, IDENTIFY, TRACK).states());
    }

    @Test
    @DisplayName("ORD-05 one message id from two sources is two interactions")
    void oneMessageIdFromTwoSourcesIsTwoInteractions() {
        Touch fromApp = Touches.touch("page").from("mobile-app", "mobile").by(BROWSER).build();

        World world = World.of(PAGE, fromApp);

        assertThat(fromApp.interactionId()).isNotEqualTo(PAGE.interactionId());
        assertThat(world.customer(BROWSER).interactions()).isEqualTo(2);
        assertThat(world.customer(BROWSER).channels()).containsOnlyKeys("mobile", "web");
    }

    @Test
    @DisplayName("ORD-06 of one message id with two contents only the first that is heard counts")
    void ofOneMessageIdWithTwoContentsTheFirstCounts() {
        Touch first = Touches.touch("m").by(ANNA).trait("city", "Lund").minute(1).build();
        Touch second = Touches.touch("m").by(ANNA).trait("city", "Ystad").minute(2).build();

        World world = World.of(first, second);

        assertThat(world.states()).isEqualTo(World.of(first).states());
    }

    @Test
    @DisplayName("ORD-07 at equal times the larger id wins, whichever comes first")
    void atEqualTimesTheLargerIdWins() {
        Touch one = named("one", "Anna");
        Touch other = named("other", "Anne");
        String winner =
                Ids.compare(one.interactionId(), other.interactionId()) > 0 ? "Anna" : "Anne";

        for (World world : List.of(World.of(one, other), World.of(other, one))) {
            assertThat(world.trait(ANNA, "firstName").value())
                    .isEqualTo(new TraitValue.Text(winner));
        }
    }

    @Test
    @DisplayName("ORD-08 a late interaction with an earlier time never overwrites a newer one")
    void theTimeThatCountsIsTheCorrectedOne() {
        Touch newer = Touches.touch("new").by(ANNA).trait("city", "Lund").day(2).build();
        Touch older = Touches.touch("old").by(ANNA).trait("city", "Ystad").day(1).build();
        List<Touch> arrived = new ArrayList<>(List.of(newer, older));

        World world = World.of(arrived);

        assertThat(world.trait(ANNA, "city").value()).isEqualTo(new TraitValue.Text("Lund"));
        assertThat(world.customer(ANNA).lastSeen()).isEqualTo(newer.occurredAt());
        assertThat(world.customer(ANNA).firstSeen()).isEqualTo(older.occurredAt());
    }

    private static Touch named(String messageId, String firstName) {
        return Touches.touch(messageId).by(ANNA).trait("firstName", firstName).build();
    }
}
