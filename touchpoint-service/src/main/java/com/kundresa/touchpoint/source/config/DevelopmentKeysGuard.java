package com.kundresa.touchpoint.source.config;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Write keys that everybody can read in our repository stay on this machine. */
final class DevelopmentKeysGuard {

    void refuseElsewhere(
            @Observes StartupEvent start, SourcesConfig sources, VertxHttpConfig http) {
        List<String> published =
                sources.all().entrySet().stream()
                        .filter(source ->
                                source.getValue().writeKey().stream()
                                        .flatMap(List::stream)
                                        .anyMatch(development(source.getKey())::equals))
                        .map(source ->
                                "kundresa.sources.\"%s\".write-key".formatted(source.getKey()))
                        .sorted()
                        .toList();
        if (!published.isEmpty() && !loopback(http.host())) {
            throw new IllegalStateException(
                    "touchpoint-service does not listen on %s with the development's write keys: set %s."
                            .formatted(http.host(), String.join(", ", published)));
        }
    }

    /** The key that the shipped configuration gives a source: {@code wk_web_shop} for web-shop. */
    private static String development(String source) {
        return "wk_" + source.replace('-', '_');
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
