package com.kundresa.touchpoint.publishing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsAreDocumentedTest {

    static Stream<String> types() {
        return Stream.concat(
                        Stream.of(Reason.values()).map(Reason::code),
                        Stream.of(RequestProblem.values()).map(RequestProblem::code))
                .map(RequestProblem::type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_of_problem_has_its_line_in_the_reference(String type) throws IOException {
        assertThat(Files.readString(Path.of("../docs/reference/problems-touchpoint.md")))
                .contains("| `%s` |".formatted(type));
    }
}
