package com.kundresa.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void oneSeedGivesTheSameAnswers() {
        assertThat(answers(new Chance(7))).isEqualTo(answers(new Chance(7)));
        assertThat(answers(new Chance(7))).isNotEqualTo(answers(new Chance(8)));
        assertThat(answers(new Chance(7).of(1))).isNotEqualTo(answers(new Chance(7).of(2)));
    }

    @Test
    void rangesIncludeTheirEnds() {
        Chance chance = new Chance(1);
        for (int i = 0; i < 1000; i++) {
            assertThat(chance.between(2, 3)).isBetween(2, 3);
            assertThat(chance.duration(Duration.ZERO, Duration.ofSeconds(1)))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(1));
            assertThat(chance.moment(Instant.EPOCH, Instant.EPOCH.plusSeconds(5)))
                    .isBetween(Instant.EPOCH, Instant.EPOCH.plusSeconds(4));
        }
    }

    private static List<Object> answers(Chance chance) {
        return List.of(
                chance.between(1, 1000),
                chance.code(10),
                chance.shuffled(List.of(1, 2, 3, 4, 5)),
                chance.pick(2, List.of("a", "b", "c")));
    }
}
