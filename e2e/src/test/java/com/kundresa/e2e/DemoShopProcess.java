package com.kundresa.e2e;

import com.kundresa.local.Kundresa;
import com.kundresa.local.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The demo storefront beside the suite, in a process of its own as {@code local/run shop} starts
 * it.
 */
final class DemoShopProcess implements AutoCloseable {
    private static final String OPEN = "The demo shop is open: ";

    private final Process process;
    private final String url;

    private DemoShopProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Returns when it is open, on a free port. */
    static DemoShopProcess open(Suite suite) {
        var command = new ArrayList<>(Programs.java(List.of("-Xmx128m", "-XX:+UseSerialGC")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Kundresa.class.getName(), "shop", "--port", "0"));
        var builder = new ProcessBuilder(command).redirectError(Redirect.appendTo(log().toFile()));
        builder.environment()
                .putAll(
                        Map.of(
                                "TOUCHPOINT_URL", suite.touchpoint().url(),
                                "RECOMMENDATION_URL", suite.recommendation().url(),
                                "SHOP_SERVICE_TOKEN", suite.token("service")));
        try {
            var process = builder.start();
            return new DemoShopProcess(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    private static String address(Process process) throws IOException {
        var said = process.inputReader().readLine();
        if (said == null || !said.startsWith(OPEN)) {
            process.destroyForcibly();
            throw new IllegalStateException("The demo shop did not open: see " + log());
        }
        return said.substring(OPEN.length());
    }

    private static Path log() {
        return Root.module().resolve("target/logs/shop.log");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
