package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What docs/how-to/point-clients-here.md prints is what the tried programs say. */
class PointClientsHereTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- from: (\\S+) -->\\s*```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("```\\w+\\n");

    @TestFactory
    Stream<DynamicTest> each_snippet_is_a_part_of_a_program_that_is_run() throws IOException {
        return SNIPPET.matcher(page())
                .results()
                .map(snippet ->
                        DynamicTest.dynamicTest(
                                snippet.group(1), () -> isPartOfItsProgram(snippet)));
    }

    @Test
    void no_snippet_comes_from_nowhere() throws IOException {
        assertThat(SNIPPET.matcher(page()).results().count())
                .isEqualTo(CODE.matcher(page()).results().count())
                .isPositive();
    }

    private static void isPartOfItsProgram(MatchResult snippet) throws IOException {
        var program = Files.readString(Root.folder().resolve(snippet.group(1)));
        assertThat(withoutIndentation(program)).contains(withoutIndentation(snippet.group(2)));
    }

    private static String withoutIndentation(String text) {
        return text.replaceAll("(?m)^\\s+", "");
    }

    private static String page() throws IOException {
        return Files.readString(Root.folder().resolve("docs/how-to/point-clients-here.md"));
    }
}
