package com.kundresa.recommendation.deadline;

import static com.kundresa.recommendation.deadline.Stage.CACHE;
import static com.kundresa.recommendation.deadline.Stage.CAPS;
import static com.kundresa.recommendation.deadline.Stage.FORWARD;
import static com.kundresa.recommendation.deadline.Stage.PROFILES;
import static com.kundresa.recommendation.deadline.Stage.RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineLawsTest {

    private static final List<Stage> ONE_AFTER_THE_OTHER = List.of(CACHE, PROFILES, CAPS, RECORD);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stages_that_keep_to_their_time_keep_the_whole_within_its_own(long seed) {
        var chance = new Random(seed);
        var deadline = any(chance);
        var passed = Duration.ZERO;

        for (Stage stage : ONE_AFTER_THE_OTHER) {
            passed = passed.plus(upTo(deadline.left(stage, passed), chance));
        }

        assertThat(passed).isLessThanOrEqualTo(deadline.whole());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_record_has_its_share_whatever_went_before(long seed) {
        var chance = new Random(seed);
        var deadline = any(chance);
        var passed = Duration.ZERO;

        for (Stage stage : List.of(CACHE, PROFILES, CAPS)) {
            passed = passed.plus(upTo(deadline.left(stage, passed), chance));
        }

        var kept = (long) (deadline.whole().toNanos() * deadline.recording());
        assertThat(deadline.left(RECORD, passed).toNanos()).isGreaterThanOrEqualTo(kept);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_stage_has_a_time_of_its_own_behind_one_that_gave_up(long seed) {
        var deadline = any(new Random(seed));
        var passed = Duration.ZERO;

        for (Stage stage : ONE_AFTER_THE_OTHER) {
            assertThat(deadline.left(stage, passed)).as(stage.code()).isPositive();
            passed = passed.plus(deadline.left(stage, passed));
        }

        assertThat(passed).isEqualTo(deadline.whole());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void time_that_passes_is_never_given_back(long seed) {
        var chance = new Random(seed);
        var deadline = any(chance);
        var sooner = upTo(deadline.whole().multipliedBy(2), chance);
        var later = sooner.plus(upTo(deadline.whole(), chance));

        for (Stage stage : Stage.values()) {
            assertThat(deadline.left(stage, later))
                    .isLessThanOrEqualTo(deadline.left(stage, sooner))
                    .isGreaterThanOrEqualTo(Duration.ZERO);
        }
        assertThat(deadline.left(RECORD, deadline.whole())).isZero();
        assertThat(deadline.left(FORWARD, deadline.whole())).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void who_asks_for_less_has_less_at_every_stage_and_nobody_has_more(long seed) {
        var chance = new Random(seed);
        var deadline = any(chance);
        var asked = Duration.ofMillis(1 + chance.nextInt(2000));

        var given = deadline.within(asked);

        assertThat(given.whole()).isLessThanOrEqualTo(deadline.whole());
        assertThat(given.whole()).isLessThanOrEqualTo(asked);
        for (Stage stage : Stage.values()) {
            assertThat(given.end(stage)).isLessThanOrEqualTo(deadline.end(stage));
        }
    }

    @Test
    void a_storefronts_quarter_of_a_second_is_shared_like_this() {
        var deadline = new Deadline(Duration.ofMillis(250), 0.4);

        assertThat(deadline.end(CACHE)).isEqualTo(Duration.ofMillis(60));
        assertThat(deadline.end(PROFILES)).isEqualTo(Duration.ofMillis(120));
        assertThat(deadline.end(CAPS)).isEqualTo(Duration.ofMillis(150));
        assertThat(deadline.end(RECORD)).isEqualTo(Duration.ofMillis(250));
        assertThat(deadline.end(FORWARD)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void a_deadline_that_leaves_nothing_to_somebody_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline(Duration.ZERO, 0.4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadline(Duration.ofMillis(250), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadline(Duration.ofMillis(250), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadline(Duration.ofMillis(250), Double.NaN));
    }

    private static Deadline any(Random chance) {
        return new Deadline(
                Duration.ofMillis(1 + chance.nextInt(2000)), 0.05 + 0.9 * chance.nextDouble());
    }

    private static Duration upTo(Duration most, Random chance) {
        return Duration.ofNanos(chance.nextLong(most.toNanos() + 1));
    }
}
