package com.kundresa.profile.announcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentChangesTest {
    private static final UUID WHO = new UUID(1, 2);

    @Test
    void whoComesAgainGetsWhatWasMissedWhateverPodHeardItInWhichOrder() {
        RecentChanges one = begun(10);
        add(one, 0, 5, 1);
        Position place = add(one, 1, 7, 2).position();
        RecentChanges other = begun(10);
        add(other, 1, 7, 2);
        add(other, 1, 8, 4);
        add(other, 0, 5, 1);
        add(other, 0, 6, 3);

        assertThat(versions(other.since(place))).containsExactly(4L, 3L);
    }

    @Test
    void whatIsForgottenIsNotMadeUp() {
        RecentChanges recent = begun(2);
        Position early = add(recent, 0, 5, 1).position();
        add(recent, 0, 6, 2);
        Position later = add(recent, 0, 7, 3).position();
        add(recent, 0, 8, 4);

        assertThat(recent.since(later)).isPresent();
        assertThat(versions(recent.since(early))).containsExactly();
        assertThat(recent.since(early)).isEmpty();
    }

    @Test
    void aPodThatBeganLaterDoesNotKnowWhatWasBefore() {
        Position place = add(begun(10), 0, 5, 1).position();
        RecentChanges later = new RecentChanges(10);
        later.begin(0, 9);
        later.begin(1, 7);

        assertThat(later.since(place)).isEmpty();
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        Position place = add(begun(10), 1, 7, 1).position();

        assertThat(Position.decode(place.encode())).contains(place);
        assertThat(Position.decode("nonsense")).isEmpty();
    }

    private static RecentChanges begun(int most) {
        RecentChanges recent = new RecentChanges(most);
        recent.begin(0, 5);
        recent.begin(1, 7);
        return recent;
    }

    private static Told.Changed add(
            RecentChanges recent, int partition, long offset, long version) {
        return recent.add(partition, offset, new Notice(WHO, version, Optional.empty()));
    }

    private static List<Long> versions(Optional<List<Told.Changed>> changes) {
        return changes.orElse(List.of()).stream().map(told -> told.notice().version()).toList();
    }
}
