package com.kundresa.recommendation.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsAreDocumentedTest {

    private static final Pattern TYPE = Pattern.compile("\"(/problems/[a-z-]+)\"");

    /** All types that the program names. */
    static List<String> types() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(Files::isRegularFile)
                    .map(ProblemsAreDocumentedTest::text)
                    .flatMap(text -> TYPE.matcher(text).results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_of_problem_has_its_line_in_the_reference(String type) {
        assertThat(text(Path.of("../docs/reference/problems-recommendation.md")))
                .contains("| `%s` |".formatted(type));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
