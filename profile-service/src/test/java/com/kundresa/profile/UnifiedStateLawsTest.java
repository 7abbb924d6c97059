package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the whole: identity and state of all customers of random histories, to the byte. */
class UnifiedStateLawsTest {

    private static final int INTERACTIONS = 40;

    static LongStream seeds() {
        return RandomHistory.seeds(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderWithAnyRepeatsGivesTheSameCustomers(long seed) {
        List<Touch> touches = RandomHistory.of(seed, INTERACTIONS);
        SortedMap<UUID, String> expected = World.of(touches).states();

        for (int arrangement = 0; arrangement < 5; arrangement++) {
            List<Touch> repeated = new ArrayList<>(touches);
            repeated.addAll(touches.subList(arrangement, 8 * arrangement));
            List<Touch> arranged = RandomHistory.shuffled(repeated, seed * 1000 + arrangement);

            assertThat(World.of(arranged).states()).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cutsAndLinksByAgentsInAnyOrderGiveTheSameCustomers(long seed) {
        List<Touch> touches = RandomHistory.of(seed, INTERACTIONS);
        Identifier one = touches.getFirst().home();
        Identifier other = touches.getLast().identifiers().getLast();
        Identifier third = touches.get(INTERACTIONS / 2).home();

        World cutFirst = World.of(touches).cut(one, other, 90).link(other, third, 91);
        World linkedFirst =
                World.of(RandomHistory.shuffled(touches, seed))
                        .link(other, third, 91)
                        .cut(one, other, 90);

        assertThat(linkedFirst.states()).isEqualTo(cutFirst.states());
        assertThat(linkedFirst.partition()).isEqualTo(cutFirst.partition());
    }
}
