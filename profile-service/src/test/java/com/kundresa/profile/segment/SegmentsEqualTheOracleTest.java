package com.kundresa.profile.segment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.World;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.StateFold;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine looks at a customer only when the customer does something, or when it said itself that
 * time alone changes something. After each of 10,000 steps, clock jumps among them, everybody must
 * be in exactly the segments that a question to the bare interactions says.
 */
class SegmentsEqualTheOracleTest {

    private static final int SEEDS = 50;
    private static final int STEPS = 200;
    private static final int CUSTOMERS = 4;
    private static final int SEGMENTS = 10;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyIsInTheRightSegmentsAfterEachOf200Steps(long seed) {
        Engine engine = new Engine(seed);
        for (int step = 0; step < STEPS; step++) {
            engine.step(step);
            engine.mustEqualTheOracle(step);
        }
    }

    private static final class Engine {
        private final SplittableRandom random;
        private final List<RawOracle> oracles;
        private final List<Definition> definitions = new ArrayList<>();
        private final Map<Integer, List<Touch>> touches = new HashMap<>();
        private final Map<Integer, Outlook> outlooks = new HashMap<>();
        private Instant now = Touches.START;

        Engine(long seed) {
            random = new SplittableRandom(seed);
            oracles = random.ints(SEGMENTS).mapToObj(i -> RawOracle.random(random, 2)).toList();
            for (int i = 0; i < SEGMENTS; i++) {
                definitions.add(new Definition("segment-" + i, oracles.get(i).rule(), ""));
            }
        }

        /** Somebody does something, now or earlier; or time goes by. */
        void step(int step) {
            if (random.nextInt(3) == 0) {
                jump(
                        Duration.ofMinutes(
                                random.nextInt(4) == 0
                                        ? random.nextInt(60_000)
                                        : random.nextInt(2_000)));
            } else {
                happen(random.nextInt(CUSTOMERS), step);
            }
        }

        /** The timer: who said that something changes is looked at when it does, in between too. */
        private void jump(Duration time) {
            Instant to = now.plus(time);
            for (int customer : List.copyOf(outlooks.keySet())) {
                @Nullable Instant next = next(customer);
                while (next != null && !next.isAfter(to)) {
                    assertThat(next).isAfter(now.minusMillis(1));
                    look(customer, next);
                    next = next(customer);
                }
            }
            now = to;
        }

        private @Nullable Instant next(int customer) {
            return requireNonNull(outlooks.get(customer)).nextChangeAt().orElse(null);
        }

        private void happen(int customer, int step) {
            Duration late = Duration.ofMinutes(random.nextInt(3) == 0 ? random.nextInt(30_000) : 0);
            touches.computeIfAbsent(customer, c -> new ArrayList<>())
                    .add(touch(customer, step, now.minus(late)));
            look(customer, now);
        }

        private void look(int customer, Instant at) {
            Map<String, Instant> before = new TreeMap<>();
            Outlook last = outlooks.get(customer);
            if (last != null) {
                last.state().segments().forEach(in -> before.put(in.name(), in.since()));
            }
            outlooks.put(customer, Outlook.of(facts(customer), definitions, before, at));
        }

        private List<Touch> heard(int customer) {
            return requireNonNull(touches.get(customer));
        }

        private Facts facts(int customer) {
            CustomerState state = World.of(heard(customer)).customer(Who.user("u" + customer));
            Fragment known = StateFold.fold(heard(customer), TraitPolicies.LATEST);
            return new Facts(state, known, StateRules.STANDARD);
        }

        void mustEqualTheOracle(int step) {
            outlooks.forEach((customer, outlook) -> {
                TreeSet<String> expected = new TreeSet<>();
                for (int i = 0; i < SEGMENTS; i++) {
                    if (oracles.get(i).question().holds(heard(customer), now)) {
                        expected.add("segment-" + i);
                    }
                }
                assertThat(outlook.state().segments())
                        .as("step %d, customer %d, rules %s", step, customer, definitions)
                        .extracting(CustomerState.InSegment::name)
                        .containsExactlyElementsOf(expected);
            });
        }

        private Touch touch(int customer, int step, Instant at) {
            Touches touch = Touches.touch("m" + step).by(Who.user("u" + customer)).at(at);
            if (random.nextInt(4) == 0) {
                touch.from("till", "store");
            }
            String product = "p" + random.nextInt(3);
            switch (random.nextInt(9)) {
                case 0 ->
                        touch.order(
                                "o" + step,
                                random.nextInt(4) == 0 ? "EUR" : "SEK",
                                random.nextInt(1_000),
                                Touches.line(product, 1 + random.nextInt(3)));
                case 1, 2, 3 -> touch.type("product_viewed").products(Touches.line(product, 1));
                case 4 -> touch.type("product_added").products(Touches.line(product, 1));
                case 5 ->
                        touch.step(
                                "t" + random.nextInt(4),
                                com.kundresa.profile.touch.CaseStep.Status.values()[
                                        random.nextInt(4)],
                                null);
                case 6 -> touch.feedback("nps", random.nextInt(11));
                case 7 -> touch.type("identified").trait("age", random.nextInt(60));
                default -> touch.consent("marketing", random.nextBoolean());
            }
            return touch.build();
        }
    }
}
