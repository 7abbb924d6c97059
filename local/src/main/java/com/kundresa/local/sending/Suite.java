package com.kundresa.local.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the running suite is, from the environment that the services themselves read. */
public final class Suite {
    private static final int TOUCHPOINT_PORT = 8701;
    private static final int PROFILE_PORT = 8702;
    private static final int RECOMMENDATION_PORT = 8703;

    private Suite() {}

    public static URI touchpoint(Map<String, String> environment) {
        return address(environment, "TOUCHPOINT", TOUCHPOINT_PORT);
    }

    public static URI profile(Map<String, String> environment) {
        return address(environment, "PROFILE", PROFILE_PORT);
    }

    public static URI recommendation(Map<String, String> environment) {
        return address(environment, "RECOMMENDATION", RECOMMENDATION_PORT);
    }

    /** {@code X_URL}, else the loopback address with {@code X_PORT} or the default port. */
    private static URI address(Map<String, String> environment, String service, int port) {
        String url = environment.get(service + "_URL");
        return URI.create(
                url != null
                        ? url
                        : "http://127.0.0.1:"
                                + environment.getOrDefault(service + "_PORT", "" + port));
    }

    /** Why touchpoint-service cannot be used now; empty where it can. */
    public static Optional<String> unavailable(URI touchpoint) throws InterruptedException {
        HttpRequest ready =
                HttpRequest.newBuilder(touchpoint.resolve("/q/health/ready"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(ready, BodyHandlers.discarding()).statusCode();
            return status == 200
                    ? Optional.empty()
                    : Optional.of(
                            touchpoint + " is not ready yet (" + status + "); try again soon.");
        } catch (IOException unreachable) {
            return Optional.of(
                    "Nothing answers at " + touchpoint + "; start the suite with: make run");
        }
    }
}
