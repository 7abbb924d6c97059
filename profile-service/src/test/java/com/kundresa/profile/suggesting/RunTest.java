package com.kundresa.profile.suggesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.suggesting.Run.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final UUID SOMEBODY = new UUID(1, 1);
    private static final Wanted WANTED =
            new Wanted(List.of(new Field("name", Field.Kind.NAME)), 0.5, 10);

    private final Run begun = Run.of(new UUID(0, 1), WANTED, NOW);

    @Test
    void readsUntilNobodyIsLeftThenComparesThenRanks() {
        Run read = begun.afterReading(SOMEBODY, 7).afterReading(null, 0);
        Run compared = read.afterComparing(SOMEBODY, 5, 100).afterComparing(null, 0, 100);

        assertThat(read.step()).isEqualTo(Step.COMPARING);
        assertThat(read.customers()).isEqualTo(7);
        assertThat(read.behind()).isNull();
        assertThat(compared.step()).isEqualTo(Step.RANKING);
        assertThat(compared.pairs()).isEqualTo(5);
        assertThat(compared.complete()).isTrue();
        assertThat(compared.finished(3, NOW).suggested()).isEqualTo(3);
    }

    @Test
    void stopsWhereSoManyPairsAreComparedAndSaysSo() {
        Run stopped = begun.afterReading(null, 0).afterComparing(SOMEBODY, 100, 100);

        assertThat(stopped.step()).isEqualTo(Step.RANKING);
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.behind()).isNull();
    }
}
