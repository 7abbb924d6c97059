package com.kundresa.local.running;

import com.kundresa.local.Home;
import com.kundresa.local.Programs;
import com.kundresa.local.StackFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench}: hands over to the measurements of module e2e, in a JVM of their own. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure a suite of its own on free ports and print a table with methods.")
public final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "com.kundresa.e2e.bench.Bench";

    @Parameters(arity = "0..*", hidden = true)
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        var command = new ArrayList<>(Programs.java(List.of("-Xmx768m")));
        command.addAll(List.of("-cp", classPath(Home.sources()), MAIN));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .directory(Home.sources().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackFailure("The measurements cannot start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String classPath(Path sources) {
        return Stream.of("e2e/target/classes", "e2e/target/lib/*")
                .map(part -> sources.resolve(part).toString())
                .collect(
                        Collectors.joining(
                                File.pathSeparator,
                                "",
                                File.pathSeparator + System.getProperty("java.class.path")));
    }
}
