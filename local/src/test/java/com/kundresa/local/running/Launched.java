package com.kundresa.local.running;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.LocalStack;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Runs the real launcher in a folder of its own, on free ports, with stand-ins for the services.
 */
final class Launched implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> started = new ArrayList<>();

    Launched(Path folder) throws IOException {
        this.folder = folder;
        var variables =
                Stream.concat(
                                Stream.of(Part.values()).map(part -> part + "_PORT"),
                                Stream.concat(
                                        Stream.of(Service.values()).map(Service::portVariable),
                                        Stream.of("SHOP_PORT")))
                        .toList();
        var free = Ports.free(variables.size());
        for (int i = 0; i < variables.size(); i++) {
            environment.put(variables.get(i), Integer.toString(free.get(i)));
        }
        environment.put("KUNDRESA_HOME", home().toString());
        for (var service : Service.values()) {
            writeStandIn(service.jar(folder));
        }
    }

    /** Sets an environment variable for the starts to come. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Path home() {
        return folder.resolve("home");
    }

    int port(String variable) {
        return Integer.parseInt(environment.getOrDefault(variable, "0"));
    }

    /** Starts the launcher and returns at once; what it says goes to {@link #said}. */
    Process start(String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dkundresa.sources=" + folder,
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "com.kundresa.local.Kundresa"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output(started.size() + 1).toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private Path output(int run) {
        return folder.resolve("run-" + run + ".txt");
    }

    /** What the latest start has said so far. */
    String said() {
        try {
            return Files.readString(output(started.size()));
        } catch (IOException nothingYet) {
            return "";
        }
    }

    /** Waits until the latest start says these words. */
    void awaitWords(String words) {
        await().atMost(Duration.ofSeconds(180))
                .untilAsserted(() -> assertThat(said()).contains(words));
    }

    /** The process with this name, by its file. */
    ProcessHandle process(String name) throws IOException {
        var file = Files.readString(home().resolve("running").resolve(name + ".pid"));
        return ProcessHandle.of(Long.parseLong(file.split(" ")[0])).orElseThrow();
    }

    /** Ends what was started, however the test went. */
    @Override
    public void close() throws IOException {
        started.forEach(Process::destroyForcibly);
        start("stop").onExit().join();
        LocalStack.endLeftOvers(home().resolve("data"));
    }

    private static void writeStandIn(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ReadyService.class.getName());
        Files.createDirectories(jar.getParent());
        var name = ReadyService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = ReadyService.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            requireNonNull(code).transferTo(out);
            out.closeEntry();
        }
    }
}
