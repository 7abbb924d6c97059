package com.kundresa.profile.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    private static final List<String> ALL = List.of("a", "b", "ö", "d", "e");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void pagesOfAnySizeShowEverythingOnce(int limit) {
        List<String> shown = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Slice<String> slice = Slice.of(ALL, Function.identity(), next, limit).orElseThrow();
            assertThat(slice.items()).hasSizeBetween(1, limit);
            shown.addAll(slice.items());
            next = slice.next();
        } while (next.isPresent());

        assertThat(shown).isEqualTo(ALL);
    }

    @Test
    void aPlaceThatIsNotInTheListIsNone() {
        assertThat(Slice.of(ALL, Function.identity(), Optional.of("bm9uZQ"), 2)).isEmpty();
    }

    @Test
    void whatComesInBeforeThePlaceDoesNotShiftThePage() {
        Optional<String> next =
                Slice.of(ALL, Function.identity(), Optional.empty(), 2).orElseThrow().next();
        List<String> more = new ArrayList<>(ALL);
        more.addFirst("new");

        assertThat(Slice.of(more, Function.identity(), next, 2).orElseThrow().items())
                .containsExactly("ö", "d");
    }
}
