package com.kundresa.profile.customer.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.profile.customer.Computation;
import com.kundresa.profile.customer.ComputedTrait;
import com.kundresa.profile.customer.Subject;
import com.kundresa.profile.customer.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file in which a business declares traits that nobody says. */
class ComputedTraitsReaderTest {

    private static final String SMALL =
            """
            traits:
              spent: { of: sum, types: [order_completed], channels: [store], subject: order.total, currency: SEK, days: 90 }
              visits: { of: count, types: [page_viewed, screen_viewed] }
            """;

    @Test
    void everySettingIsRead() {
        assertThat(read(SMALL))
                .containsExactly(
                        new ComputedTrait(
                                "spent",
                                Computation.SUM,
                                Set.of("order_completed"),
                                Set.of("store"),
                                Subject.ORDER_TOTAL,
                                "SEK",
                                Window.last(90)),
                        new ComputedTrait(
                                "visits",
                                Computation.COUNT,
                                Set.of("page_viewed", "screen_viewed"),
                                Set.of(),
                                null,
                                null,
                                Window.EVER));
    }

    @Test
    void theFileThatShipsDeclaresNoneAndItsExamplesCanBeRead() throws IOException {
        String shipped = Files.readString(Path.of("src/main/resources/computed-traits.yaml"));
        String examples =
                shipped.substring(shipped.indexOf("# traits:"))
                        .lines()
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n"));

        assertThat(ComputedTraits.declared(Optional.empty())).isEmpty();
        assertThat(read(examples)).hasSize(4);
    }

    @Test
    void aFileOfOnesOwnTakesThePlaceOfTheOneThatShips(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("traits.yaml"), SMALL);

        assertThat(ComputedTraits.declared(Optional.of(file))).isEqualTo(read(SMALL));
    }

    @Test
    void aFileThatIsNotThereStopsTheStart(@TempDir Path folder) {
        Path missing = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> ComputedTraits.declared(Optional.of(missing)))
                .hasMessageStartingWith("profile-service does not start: the file")
                .hasMessageContaining("kundresa.state.computed-traits");
    }

    @Test
    void moreThanTwentyAreTooMany() {
        String many =
                IntStream.range(0, 21)
                        .mapToObj(i -> "  t" + i + ": { of: count, types: [page_viewed] }\n")
                        .collect(Collectors.joining("", "traits:\n", ""));

        assertThatThrownBy(() -> read(many)).hasMessageContaining("traits are more than 20");
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'traits:' | 'trait:' | trait | is not known; known are traits",
                "of: sum | of: total | traits.spent.of | must be one of count, distinct, ",
                "of: sum | off: sum | traits.spent.off | is not known; known are channels, ",
                "of: sum | of: count | traits.spent.subject | has no place where interactions",
                "subject: order.total | subject: product | traits.spent.subject | must be an amount",
                "subject: order.total | subject: quantity | traits.spent.currency | has no place",
                "', currency: SEK' | '' | traits.spent.currency | is missing",
                "currency: SEK | currency: sek | traits.spent.currency | must match [A-Z]{3}",
                "days: 90 | days: 367 | traits.spent.days | must be a whole number from 1 to 366",
                "'[order_completed]' | '[]' | traits.spent.types | must name at least one",
                "'[order_completed]' | orders | traits.spent.types | must be a list",
                "'[store]' | '[In Store]' | traits.spent.channels[0] | must match",
                "'  spent' | '  Spent' | traits.Spent | is no name",
                "visits | spent | line 3 | is no YAML, or says one thing twice"
            })
    void whatIsMistakenStopsTheStartAndIsNamed(
            String right, String wrong, String where, String why) {
        assertThatThrownBy(
                        () -> read(SMALL.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .hasMessageStartingWith("profile-service does not start: in traits.yaml ")
                .hasMessageContaining(where + " " + why);
    }

    private static List<ComputedTrait> read(String yaml) {
        return ComputedTraits.read(yaml.getBytes(StandardCharsets.UTF_8), "traits.yaml");
    }
}
