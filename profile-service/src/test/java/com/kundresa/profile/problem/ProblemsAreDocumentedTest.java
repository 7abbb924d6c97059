package com.kundresa.profile.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsAreDocumentedTest {

    static Stream<String> types() {
        return Stream.concat(ours(), ofThePlatform()).distinct();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeOfProblemHasItsLineInTheReference(String type) throws IOException {
        assertThat(Files.readString(Path.of("../docs/reference/problems-profile.md")))
                .contains("| `%s` |".formatted(type));
    }

    private static Stream<String> ours() {
        return Arrays.stream(Problems.class.getDeclaredMethods())
                .filter(method ->
                        Modifier.isPublic(method.getModifiers())
                                && method.getReturnType() == HttpProblem.class)
                .map(ProblemsAreDocumentedTest::typeOf);
    }

    private static Stream<String> ofThePlatform() {
        return IntStream.of(400, 403, 404, 405, 406, 413, 415, 500)
                .mapToObj(status -> HttpProblem.builder().withStatus(status).build())
                .map(PlatformProblems::inOurWords)
                .map(problem -> String.valueOf(problem.getType()));
    }

    private static String typeOf(Method method) {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> parameter : method.getParameterTypes()) {
            arguments.add(parameter == int.class ? (Object) 1 : "why");
        }
        try {
            return String.valueOf(
                    ((HttpProblem) method.invoke(null, arguments.toArray())).getType());
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(method.getName(), broken);
        }
    }
}
