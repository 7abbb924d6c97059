package com.kundresa.profile;

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

/** Every edge case that docs/reference/edge-cases.md lists is told by the tests it names. */
class EdgeCasesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]{3}-\\d{2}) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("\\b\\w+Test\\b");

    private record EdgeCase(String id, List<String> tests) {}

    static Stream<EdgeCase> edgeCases() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/reference/edge-cases.md"));
        return ROW.matcher(page).results().map(row -> edgeCase(row.group(1), row.group(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edgeCases")
    void everyEdgeCaseIsToldByTheTestsThatThePageNames(EdgeCase edgeCase) throws IOException {
        for (String test : edgeCase.tests()) {
            List<Path> sources = sources(test);

            assertThat(sources).as(test).isNotEmpty();
            assertThat(sources).anyMatch(source -> names(source, edgeCase.id()));
        }
    }

    /** In a text as it is, in the name of a method with an underscore. */
    private static boolean names(Path source, String id) {
        String text = read(source);
        return text.contains(id) || text.contains(id.replace('-', '_'));
    }

    private static EdgeCase edgeCase(String id, String tests) {
        return new EdgeCase(id, TEST.matcher(tests).results().map(MatchResult::group).toList());
    }

    private static List<Path> sources(String test) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(EdgeCasesTest::files)
                    .filter(file -> file.endsWith(test + ".java"))
                    .toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
