package com.kundresa.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.customer.Chronicle;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Recorded;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.touch.Identifier;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of the whole: all customers of a random history, with cuts, links and erasures in
 * between, are the same to the byte in whatever order, with whatever repeats and however late
 * everything arrives. 1,000 histories, each in 50 arrangements.
 */
class UnifiedStateLawsTest {

    private static final int HISTORIES = 1_000;
    private static final int ARRANGEMENTS = 50;
    private static final int INTERACTIONS = 40;
    private static final int LAST_DAY = 70;

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyArrangementGivesTheSameCustomersToTheByte(long seed) {
        Chronicle history = history(seed);
        byte[] expected = bytes(history);

        for (int arrangement = 0; arrangement < ARRANGEMENTS; arrangement++) {
            byte[] arranged = bytes(arranged(history, new Random(seed * 1000 + arrangement)));
            if (!Arrays.equals(arranged, expected)) {
                assertThat(new String(arranged, java.nio.charset.StandardCharsets.UTF_8))
                        .as("arrangement %d", arrangement)
                        .isEqualTo(new String(expected, java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** Interactions, and up to three cuts, three links and two erasures somewhere among them. */
    private static Chronicle history(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        World world = World.of(RandomHistory.of(seed, INTERACTIONS));
        for (int cut = random.nextInt(4); cut > 0; cut--) {
            world = world.cut(someone(world, random), someone(world, random), day(random));
        }
        for (int link = random.nextInt(4); link > 0; link--) {
            world = world.link(someone(world, random), someone(world, random), day(random));
        }
        for (int erasure = random.nextInt(3); erasure > 0; erasure--) {
            world = world.erase(day(random), someone(world, random), someone(world, random));
        }
        return world.chronicle();
    }

    private static Identifier someone(World world, SplittableRandom random) {
        List<Identifier> all =
                world.touches().get(random.nextInt(world.touches().size())).identifiers();
        return all.get(random.nextInt(all.size()));
    }

    private static long day(SplittableRandom random) {
        return random.nextInt(LAST_DAY);
    }

    /** The same history in another order and with repeats. */
    private static Chronicle arranged(Chronicle history, Random random) {
        List<Recorded> interactions = new ArrayList<>(history.interactions());
        interactions.addAll(history.interactions().subList(0, random.nextInt(INTERACTIONS)));
        List<Cut> cuts = new ArrayList<>(history.cuts());
        cuts.addAll(history.cuts());
        List<Link> decisions = new ArrayList<>(history.decisions());
        decisions.addAll(history.decisions());
        Collections.shuffle(interactions, random);
        Collections.shuffle(cuts, random);
        Collections.shuffle(decisions, random);
        Tombstones tombstones = history.tombstones();
        return new Chronicle(interactions, cuts, decisions, tombstones.and(tombstones));
    }

    private static byte[] bytes(Chronicle chronicle) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 14);
        for (CustomerState state :
                chronicle.customers(Protection.standard(), StateRules.STANDARD, 1).values()) {
            all.writeBytes(CustomerStateJson.write(state));
            all.write('\n');
        }
        return all.toByteArray();
    }
}
