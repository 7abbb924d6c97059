package com.kundresa.recommendation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words in capitals that the packages of the pipeline write are the codes there are. */
class ReasonCodesAreDocumentedTest {

    private static final Path SOURCES = Path.of("src/main/java/com/kundresa/recommendation");
    private static final Path PAGE = Path.of("../docs/reference/reason-codes.md");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]{3,}(?:_[A-Z]+)*)\"");
    private static final Pattern LINE = Pattern.compile("`([A-Z]{3,}(?:_[A-Z]+)*)` \\|");

    static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder :
                List.of("eligibility", "decision", "signal", "scoring", "push", "pushing")) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    codes.addAll(found(CODE, file));
                }
            }
        }
        return codes;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_its_line_in_the_reference(String code) throws IOException {
        assertThat(Files.readString(PAGE)).contains("| `%s` |".formatted(code));
    }

    @Test
    void the_reference_names_no_code_that_is_gone() throws IOException {
        assertThat(found(LINE, PAGE)).isSubsetOf(codes());
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
