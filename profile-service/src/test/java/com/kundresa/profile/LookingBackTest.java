package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.customer.Chronicle;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Moment;
import com.kundresa.profile.customer.Recorded;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Pair;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edge cases of time travel. */
class LookingBackTest {

    private static final Identifier ANNA = Who.user("anna");
    private static final Identifier BROWSER = Who.visitor("browser");

    static LongStream seeds() {
        return RandomHistory.seeds(100);
    }

    @ParameterizedTest(name = "TIM-01 seed {0}")
    @MethodSource("seeds")
    void whatWasAnsweredThenIsAnsweredAgain(long seed) {
        List<Recorded> arriving = arriving(seed);
        Chronicle all = chronicle(arriving, List.of());

        for (int known = 5; known < arriving.size(); known += 7) {
            List<Recorded> then = arriving.subList(0, known);
            Moment moment = Moment.answeredAt(then.getLast().recordedAt());

            assertThat(states(all.seenAt(moment))).isEqualTo(states(chronicle(then, List.of())));
        }
    }

    @Test
    @DisplayName("TIM-01 by event time a late arrival is seen where it happened")
    void byEventTimeALateArrivalIsSeenWhereItHappened() {
        Recorded order =
                new Recorded(
                        Touches.touch("o").by(ANNA).order("o", "SEK", 100).day(1).build(), day(9));
        Recorded page = new Recorded(Touches.touch("p").by(ANNA).day(2).build(), day(2));
        Chronicle chronicle = chronicle(List.of(order, page), List.of());

        assertThat(anna(chronicle.seenAt(Moment.happenedBy(day(3)))).orders().count()).isOne();
        assertThat(anna(chronicle.seenAt(Moment.answeredAt(day(3)))).orders().count()).isZero();
        assertThat(anna(chronicle.seenAt(new Moment(day(1), day(9)))).interactions()).isOne();
        assertThat(anna(chronicle.seenAt(Moment.LATEST)).interactions()).isEqualTo(2);
    }

    @Test
    @DisplayName("TIM-01 a cut counts from when it was decided, for whatever had happened before")
    void aCutCountsFromWhenItWasDecided() {
        Touch together = Touches.touch("together").by(ANNA, BROWSER).day(1).build();
        Stamp decided = new Stamp(day(5), Ids.named("agent", "cut"));
        Cut cut = new Cut(new Pair(ANNA.nodeId(), BROWSER.nodeId()), decided, "agent", "not hers");
        Chronicle chronicle = chronicle(List.of(new Recorded(together, day(1))), List.of(cut));

        assertThat(states(chronicle.seenAt(Moment.answeredAt(day(4))))).hasSize(1);
        assertThat(states(chronicle.seenAt(Moment.answeredAt(day(5))))).hasSize(2);
        assertThat(states(chronicle.seenAt(Moment.happenedBy(day(4))))).hasSize(2);
    }

    @Test
    @DisplayName("TIM-01 nobody looks back at who was erased")
    void nobodyLooksBackAtWhoWasErased() {
        Recorded visit = new Recorded(Touches.touch("v").by(ANNA).day(1).build(), day(1));
        Tombstones erased = Tombstones.of(List.of(ANNA.nodeId()), day(8));
        Chronicle chronicle = new Chronicle(List.of(visit), List.of(), List.of(), erased);

        assertThat(states(chronicle.seenAt(Moment.answeredAt(day(2))))).isEmpty();
    }

    /** A random history that arrives in disorder, one interaction a day. */
    private static List<Recorded> arriving(long seed) {
        List<Touch> touches = RandomHistory.shuffled(RandomHistory.of(seed, 40), seed);
        List<Recorded> arriving = new ArrayList<>();
        for (Touch touch : touches) {
            arriving.add(new Recorded(touch, day(100 + arriving.size())));
        }
        return arriving;
    }

    private static Chronicle chronicle(List<Recorded> recorded, List<Cut> cuts) {
        return new Chronicle(recorded, cuts, List.of(), Tombstones.NONE);
    }

    private static SortedMap<UUID, String> states(Chronicle chronicle) {
        SortedMap<UUID, String> states = new TreeMap<>(Ids::compare);
        customers(chronicle).forEach((id, state) -> states.put(id, World.text(state)));
        return states;
    }

    private static CustomerState anna(Chronicle chronicle) {
        return Objects.requireNonNull(customers(chronicle).get(ANNA.nodeId()));
    }

    private static SortedMap<UUID, CustomerState> customers(Chronicle chronicle) {
        return chronicle.customers(Protection.standard(), StateRules.STANDARD, 1);
    }

    private static Instant day(long day) {
        return Touches.START.plus(Duration.ofDays(day));
    }
}
